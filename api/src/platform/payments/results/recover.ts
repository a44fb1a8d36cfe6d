import { tables } from '../../../database/tables.ts';
import { TransportError } from '../../exchange/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { amountOf } from '../../money/index.ts';
import { refusePayment } from '../errors.ts';
import { lockBatchOf } from '../items/lock-item.ts';
import { arriveBatch } from '../push/arrive-batch.ts';
import { askStatements, askVouchers, type Statement } from '../push/ask-platform.ts';
import { acceptBatch } from '../push/platform-verdict.ts';
import { takeVoucher } from '../vouchers/take-voucher.ts';
import { type Taken, takeResults } from './take-results.ts';

/** Asks for one batch, as somebody wants to know now. @throws E-1111 while the platform does not answer */
export async function recoverResults(ctx: Ctx, batchId: string): Promise<Taken> {
  const { batch_no } = await transaction(ctx, (tx) => lockBatchOf(tx, batchId, 'prepare'));
  const [statement] = await orRefuse(askStatements(ctx, [batch_no]));
  if (!statement) throw refusePayment('E-1111');
  return transaction(ctx, (tx) => takeStatement(tx, batchId, statement));
}

/** What a statement brings: the platform's number where the acknowledgement was lost, and the results. */
export async function takeStatement(tx: Ctx, batchId: string, statement: Statement): Promise<Taken> {
  await tables(tx).selectFrom('payment_batch').select('id').where('id', '=', batchId).forUpdate().execute();
  if (statement.platformNo) await acceptBatch(tx, batchId, statement.platformNo);
  else if (statement.items.length > 0) await arriveBatch(tx, batchId);
  await tables(tx)
    .updateTable('payment_batch')
    .set({ platform_fault: await faultOf(tx, batchId, statement) })
    .where('id', '=', batchId)
    .execute();
  return takeResults(tx, batchId, statement.items, 'QUERY');
}

/** Count, total and digest as the platform has them must be ours (01 §13.6 no. 8). */
async function faultOf(
  tx: Ctx,
  batchId: string,
  { platformNo, count, total, digest }: Statement,
): Promise<string | null> {
  if (!platformNo) return null;
  const ours = await tables(tx)
    .selectFrom('payment_batch')
    .select(['item_count', 'total', 'digest', 'platform_no'])
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
  const faults = [
    ...(ours.platform_no !== platformNo ? [`平台编号为${platformNo}，登记为${ours.platform_no}`] : []),
    ...(count != null && count !== ours.item_count ? [`平台人数${count}，推送${ours.item_count}`] : []),
    ...(total != null && !amountOf(total).eq(ours.total) ? [`平台总额${total}元，推送${ours.total}元`] : []),
    ...(digest != null && digest !== ours.digest ? ['平台所存名单摘要与推送的不符'] : []),
  ];
  return faults.length > 0 ? faults.join('；') : null;
}

/** 下载凭证: the vouchers that the platform has, within eight seconds (R11.7). @throws E-1111 */
export async function recoverVouchers(ctx: Ctx, batchId: string): Promise<number> {
  const { batch_no } = await transaction(ctx, (tx) => lockBatchOf(tx, batchId, 'prepare'));
  const vouchers = await orRefuse(askVouchers(ctx, batch_no));
  return transaction(ctx, async (tx) => {
    await lockBatchOf(tx, batchId, 'prepare');
    let valid = 0;
    for (const voucher of vouchers) if ((await takeVoucher(tx, batchId, voucher)) === 'VALID') valid += 1;
    return valid;
  });
}

async function orRefuse<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TransportError) throw refusePayment('E-1111');
    throw error;
  }
}
