import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { advance } from '../../flow/index.ts';
import { actorName, type Ctx } from '../../kernel/index.ts';
import { sumOf } from '../../money/index.ts';
import { purposeOf } from '../purpose.ts';
import { PAYMENT_BATCH } from '../record-types.ts';
import type { ResultSource } from '../words.ts';
import type { Settled } from './settle-items.ts';
import { batchStanding } from './standing.ts';
import { tellFailures } from './tell-failures.ts';
import { tellDifferences } from './tell-results.ts';

const STEPS = { PAYING: 'startPaying', PARTLY_PAID: 'payPartly', PAID: 'payAll' } as const;

/** What follows for the batch from items that have moved: its counts and state, the domain, alarms. The batch is locked. */
export async function followResults(
  tx: Ctx,
  batchId: string,
  changed: readonly Settled[],
  source: ResultSource,
): Promise<void> {
  const moved = changed.some(({ from, to, heap }) => from !== to || heap === 'DIFFERING');
  await countResults(tx, batchId, source, moved);
  const { purpose } = await tables(tx)
    .selectFrom('payment_batch')
    .select('purpose')
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
  if (changed.some(({ from, to }) => from !== to)) await tellFailures(tx, batchId);
  const outcomes = changed.flatMap(({ outcome }) => outcome ?? []);
  if (outcomes.length > 0) await purposeOf(tx, purpose).onResults(tx, outcomes);
  await tellDifferences(
    tx,
    batchId,
    changed.filter(({ heap, decided }) => heap === 'DIFFERING' && !decided),
  );
}

/** Counts of a batch from its items, and the step that they lead to. */
export async function countResults(tx: Ctx, batchId: string, source: ResultSource, moved = false): Promise<void> {
  const items = await tables(tx)
    .selectFrom('payment_item')
    .select(['state', 'amount', 'paid_amount', 'verify_result', 'decided_at'])
    .where('batch_id', '=', batchId)
    .where('state', '<>', 'STOPPED')
    .execute();
  const paid = items.filter(({ state }) => state === 'SUCCESS');
  const failed = items.filter(({ state }) => ['FAILED', 'RETURNED', 'REVERSED'].includes(state));
  const undecided = items.filter((one) => one.verify_result === 'DIFFERING' && !one.decided_at);
  const standing = batchStanding(items.map((one) => ({ state: one.state, undecided: undecided.includes(one) })));
  const all = standing === 'PAID' || standing === 'PARTLY_PAID';
  const now = tx.app.clock.now();
  const { state } = await tables(tx)
    .updateTable('payment_batch')
    .set({
      success_count: paid.length,
      failed_count: failed.length,
      // What the platform says was paid, which need not be what was pushed.
      success_amount: sumOf(paid.map(({ amount, paid_amount }) => paid_amount ?? amount)).toFixed(2),
      differing_count: undecided.length,
      result_at: now,
      // R11.3: registered as soon as every result is there, by the platform's word or by hand.
      ...(all && {
        registered_at: sql<Date>`coalesce(registered_at, ${now}::timestamptz)`,
        registered_by: sql<string>`coalesce(registered_by, ${actorName(tx.actor)})`,
        registered_how: sql<string>`coalesce(registered_how, ${source === 'MANUAL' ? 'MANUAL' : 'AUTO'})`,
      }),
    })
    .where('id', '=', batchId)
    .returning('state')
    .executeTakeFirstOrThrow();
  // What was verified stays verified while nothing has changed.
  if (state !== 'VERIFIED' || moved) await move(tx, batchId, state, standing);
}

async function move(tx: Ctx, batchId: string, from: string, to: ReturnType<typeof batchStanding>): Promise<void> {
  if (!to || from === to || from === 'CLOSED' || from === 'CANCELLED') return;
  const step = (action: string) =>
    advance(tx, { type: PAYMENT_BATCH, action, rows: [{ id: batchId }], mode: 'CASCADE' });
  if (from !== 'VERIFIED') {
    await step(STEPS[to]);
    return;
  }
  await step('reopen');
  if (to !== 'PARTLY_PAID') await step(STEPS[to]);
}
