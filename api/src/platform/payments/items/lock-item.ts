import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { refuse } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { paymentsSeen } from '../batches/batch.record.ts';
import { maySee, type PaymentDuty, purposeOf } from '../purpose.ts';

/** A batch that the caller may work on, locked. @throws NOT_FOUND out of scope, FORBIDDEN without the purpose's own right */
export async function lockBatchOf(tx: Ctx, batchId: string, duty: PaymentDuty) {
  const batch = isUuid(batchId)
    ? await tables(tx)
        .selectFrom('payment_batch as b')
        .selectAll('b')
        .where('b.id', '=', batchId)
        .where(sql<boolean>`${paymentsSeen(tx, 'b')}`)
        .forUpdate('b')
        .executeTakeFirst()
    : undefined;
  if (!batch) throw refuse('NOT_FOUND');
  if (!maySee(tx, purposeOf(tx, batch.purpose), duty)) throw refuse('FORBIDDEN');
  return batch;
}

/** An item with its batch, the batch locked before it, in the version that somebody has seen. @throws NOT_FOUND, FORBIDDEN, E-0504 */
export async function lockItem(tx: Ctx, itemId: string, version: number, duty: PaymentDuty) {
  const head = isUuid(itemId)
    ? await tables(tx).selectFrom('payment_item').select('batch_id').where('id', '=', itemId).executeTakeFirst()
    : undefined;
  if (!head) throw refuse('NOT_FOUND');
  const batch = await lockBatchOf(tx, head.batch_id, duty);
  const item = await tables(tx)
    .selectFrom('payment_item')
    .selectAll()
    .where('id', '=', itemId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (item.version !== version) throw refuse('E-0504');
  return { batch, item };
}
