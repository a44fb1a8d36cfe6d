import { tables } from '../../../database/tables.ts';
import { refuse } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { paymentBatch } from '../batches/batch.record.ts';
import { maySee, type PaymentDuty, purposeOf } from '../purpose.ts';
import { requireIntactBatch } from '../sealed-payments.ts';
import { paymentItem } from './item.record.ts';

/** A batch that the caller may work on, locked. @throws NOT_FOUND out of scope, FORBIDDEN without the purpose's own right */
export async function lockBatchOf(tx: Ctx, batchId: string, duty: PaymentDuty) {
  // Whether it is the caller's is asked before the lock: nobody waits for, or holds, that of another's.
  const { id } = await paymentBatch.get(tx, batchId);
  const batch = await tables(tx)
    .selectFrom('payment_batch')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (!maySee(tx, purposeOf(tx, batch.purpose), duty)) throw refuse('FORBIDDEN');
  return batch;
}

/** An item with its batch, the batch locked before it, in the version that somebody has seen. @throws NOT_FOUND, FORBIDDEN, E-0504, E-CR-12 */
export async function lockItem(tx: Ctx, itemId: string, version: number, duty: PaymentDuty) {
  const { batchId } = await paymentItem.get(tx, itemId);
  const batch = await lockBatchOf(tx, batchId, duty);
  const item = await tables(tx)
    .selectFrom('payment_item')
    .selectAll()
    .where('id', '=', itemId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (item.version !== version) throw refuse('E-0504');
  await requireIntactBatch(tx, batch.id);
  return { batch, item };
}
