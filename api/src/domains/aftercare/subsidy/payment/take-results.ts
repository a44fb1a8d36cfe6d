import { tables } from '../../../../database/tables.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { PaidRecord, PaymentOutcome, ReleasedClaim } from '../../../../platform/payments/index.ts';
import { writtenOf } from '../../../../platform/records/write.ts';
import { SUBSIDY } from '../record-type.ts';
import { subsidyTable } from '../subsidy.record.ts';
import { tellFailed, tellPaid } from '../tell-persons.ts';
import { finishSoon } from './finish-matters.ts';

const rowsOf = (ids: readonly string[]) => ids.map((id) => ({ id }));

/**
 * What the platform or a clerk says of the payments of applications (R11.5). A result that changes nothing is told to nobody: the same may come
 * twice (§13.9).
 */
export async function takeResults(tx: Ctx, results: readonly PaymentOutcome[]): Promise<void> {
  const own = results.filter(({ record }) => record.type === SUBSIDY);
  const reasonOf = new Map(own.map((one) => [one.record.id, reasonText(one)]));
  for (const one of own) await keepResult(tx, one);
  const moved = async (action: string, state: PaymentOutcome['state']) => {
    const ids = own.filter((one) => one.state === state).map(({ record }) => record.id);
    if (ids.length === 0) return [];
    const { changes } = await advance(tx, { type: SUBSIDY, action, rows: rowsOf(ids), mode: 'CASCADE' });
    return changes.map(({ row }) => row.id);
  };
  const paid = await moved('pay', 'SUCCESS');
  if (paid.length > 0) await finishSoon(tx);
  const tailOf = new Map(own.map((one) => [one.record.id, one.paidTail]));
  await tellPaid(tx, paid, (id) => tailOf.get(id) ?? '');
  const failed = [...(await moved('fail', 'FAILED')), ...(await moved('sendBack', 'RETURNED'))];
  await tellFailed(tx, failed, (id) => reasonOf.get(id) ?? '');
}

const reasonText = ({ failureReason, failureCode, state }: PaymentOutcome): string =>
  failureReason ?? failureCode ?? (state === 'RETURNED' ? '支付退票' : '未说明原因');

/** The account that was paid where it is not the one that was applied with: a re-issue that three persons have agreed to has another one. */
function paidAccount(tx: Ctx, { record, account: { bankCode, account, holder } }: PaymentOutcome) {
  const kept = { bank_account: account, account_holder: holder };
  return { bank_code: bankCode, ...writtenOf(tx, subsidyTable, record.id, kept) };
}

async function keepResult(tx: Ctx, one: PaymentOutcome): Promise<void> {
  const paid = one.state === 'SUCCESS';
  await tables(tx)
    .updateTable('one_off_subsidy')
    .set({
      batch_id: one.batchId,
      batch_no: one.batchNo,
      ...(paid && paidAccount(tx, one)),
      paid_amount: one.paidAmount,
      paid_at: paid ? one.paidAt : null,
      bank_ref: paid ? one.bankRef : null,
      fail_reason: paid ? null : [...reasonText(one)].slice(0, 200).join(''),
    })
    .where('id', '=', one.record.id)
    .execute();
}

/** The batch has gone, or the application was taken out of it: it waits for another one. */
export async function takeReleased(tx: Ctx, claims: readonly ReleasedClaim[]): Promise<void> {
  const ids = claims.filter(({ record }) => record.type === SUBSIDY).map(({ record }) => record.id);
  if (ids.length === 0) return;
  await advance(tx, { type: SUBSIDY, action: 'leaveBatch', rows: rowsOf(ids), mode: 'CASCADE' });
  await tables(tx)
    .updateTable('one_off_subsidy')
    .set({ batch_id: null, batch_no: null })
    .where('id', 'in', ids)
    .where('state', '=', 'APPROVED')
    .execute();
}

/** What failed goes out again in a batch that the room made of it: it is under way, and nobody else needs to see to it. */
export async function takeReissued(
  tx: Ctx,
  records: readonly PaidRecord[],
  batch: { id: string; batchNo: string },
): Promise<void> {
  const ids = records.filter(({ type }) => type === SUBSIDY).map(({ id }) => id);
  if (ids.length === 0) return;
  await advance(tx, { type: SUBSIDY, action: 'joinBatch', rows: rowsOf(ids), mode: 'CASCADE' });
  await tables(tx)
    .updateTable('one_off_subsidy')
    .set({ batch_id: batch.id, batch_no: batch.batchNo })
    .where('id', 'in', ids)
    .execute();
}
