import { anyOf, tables } from '../../../../database/tables.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { BatchStep, PaidRecord, PaymentOutcome, ReleasedClaim } from '../../../../platform/payments/index.ts';
import { ROSTER, ROW } from '../record-types.ts';
import { archiveAgain, statesOfBatches } from './archive-again.ts';
import { holdFor, whyUnpayable } from './hold-unpayable.ts';
import { supplementLeft } from './supplement-roster.ts';

const idsOf = (records: readonly PaidRecord[]) => records.filter(({ type }) => type === ROW).map(({ id }) => id);

/** What the bank says of rows (03 §33.7). */
export async function takeResults(tx: Ctx, results: readonly PaymentOutcome[]): Promise<void> {
  for (const { record, state, batchNo, paidAmount, paidAt, bankRef, failureReason, failureCode } of results)
    await tables(tx)
      .updateTable('medical_row')
      .set({
        pay_state: state,
        batch_no: batchNo,
        paid_amount: paidAmount,
        paid_at: paidAt,
        bank_ref: bankRef,
        fail_reason: state === 'SUCCESS' ? null : (failureReason ?? failureCode ?? '未说明原因'),
      })
      .where('id', '=', record.id)
      .execute();
  // The room tells of its batch before it tells of the items: only now is it known what became of everybody.
  const roster = await rosterOf(tx, idsOf(results.map(({ record }) => record)));
  if (roster) await settle(tx, roster);
}

/** Taken out of a batch before it left: not paid, and free for another one. Whoever is paid afterwards has no state before his batch leaves. */
export async function takeReleased(tx: Ctx, claims: readonly ReleasedClaim[]): Promise<void> {
  const ids = idsOf(claims.map(({ record }) => record));
  if (ids.length === 0) return;
  await tables(tx)
    .updateTable('medical_row')
    .set({ pay_state: 'NONE', batch_no: null })
    .where('id', '=', anyOf(ids))
    .where('pay_state', 'in', ['BATCH', 'NONE'])
    .execute();
  const supplementary = await tables(tx)
    .selectFrom('medical_row')
    .select(['id', 'cadre_id as cadreId'])
    .where('id', '=', anyOf(ids))
    .where('flag', '=', 'HOLD_RELEASED')
    .execute();
  await holdFor(tx, await whyUnpayable(tx, 'ROSTER', supplementary));
  await tables(tx)
    .updateTable('medical_roster')
    .set({ batch_id: null })
    .where('batch_id', 'in', (of) =>
      of
        .selectFrom('payment_batch')
        .select('id')
        .where('id', '=', anyOf(claims.map(({ batchId }) => batchId)))
        .where('state', '=', 'CANCELLED'),
    )
    .execute();
  const roster = await rosterOf(tx, ids);
  if (roster) await archiveAgain(tx, roster);
}

/** The roster goes where its batches are (03 §33.4): what the room does with one is not done a second time here. */
export async function followBatch(tx: Ctx, { batchId, batchNo, action, records }: BatchStep): Promise<void> {
  const ids = idsOf(records);
  const roster = await rosterOf(tx, ids);
  if (!roster) return;
  const step = (name: string) => move(tx, roster.id, name);
  if (action === 'push') {
    await tables(tx)
      .updateTable('medical_row')
      .set({ pay_state: 'BATCH', batch_no: batchNo, fail_reason: null })
      .where('id', '=', anyOf(ids))
      .where('pay_state', '<>', 'SUCCESS')
      .execute();
    await supplementLeft(tx, roster.id, ids);
  }
  // 待推送 until the platform has it (03 §33.9).
  if (action === 'arrive' && roster.state === 'TO_PUSH' && roster.batchId === batchId) await step('push');
  if (action === 'reject' && roster.state === 'PUSHED' && roster.batchId === batchId) await step('refuse');
  if (action === 'verify' || action === 'close') {
    const open = await statesOfBatches(tx, roster.id);
    const done = action === 'verify' ? ['VERIFIED', 'CLOSED'] : ['CLOSED'];
    if (open.every((state) => done.includes(state))) await step(action === 'verify' ? 'verify' : 'archive');
  }
}

const move = (tx: Ctx, id: string, action: string) =>
  advance(tx, { type: ROSTER, action, rows: [{ id }], mode: 'CASCADE' });

interface Roster {
  id: string;
  state: string;
  /** The batch of the list that the chain has approved. */
  batchId: string | null;
}

async function rosterOf(tx: Ctx, rowIds: readonly string[]): Promise<Roster | undefined> {
  if (rowIds.length === 0) return undefined;
  return tables(tx)
    .selectFrom('medical_roster as r')
    .innerJoin('medical_row as w', 'w.roster_id', 'r.id')
    .select(['r.id', 'r.state', 'r.batch_id as batchId'])
    .where('w.id', '=', anyOf(rowIds))
    .limit(1)
    .executeTakeFirst();
}

/** Everybody has an answer: all were paid, or not all. */
async function settle(tx: Ctx, roster: Roster): Promise<void> {
  const rows = await tables(tx)
    .selectFrom('medical_row')
    .select('pay_state')
    .where('roster_id', '=', roster.id)
    .where('pay_state', '<>', 'NONE')
    .execute();
  if (rows.some(({ pay_state }) => pay_state === 'BATCH')) return;
  const to = rows.every(({ pay_state }) => pay_state === 'SUCCESS') ? 'all' : 'partly';
  if (roster.state !== to.toUpperCase()) await move(tx, roster.id, to);
}
