import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../kernel/index.ts';
import { sumOf } from '../../money/index.ts';
import { refusePayment } from '../errors.ts';
import { requireIntactBatch, sealBatch } from '../sealed-payments.ts';
import { digestOf, readContent } from './content.ts';

/** Reckons count, total and digest of a batch anew after its list has changed, while it is being prepared. */
export async function freezeList(tx: Ctx, batchId: string): Promise<void> {
  const amounts = await tables(tx)
    .selectFrom('payment_item')
    .select('amount')
    .where('batch_id', '=', batchId)
    .where('state', '<>', 'STOPPED')
    .execute();
  const total = sumOf(amounts.map(({ amount }) => amount)).toFixed(2);
  await tables(tx)
    .updateTable('payment_batch')
    .set({ item_count: amounts.length, total })
    .where('id', '=', batchId)
    .execute();
  await tables(tx)
    .updateTable('payment_batch')
    .set({ digest: digestOf(await readContent(tx, batchId)) })
    .where('id', '=', batchId)
    .execute();
  await sealBatch(tx, batchId);
}

/**
 * The list that was reviewed is the one that is approved and goes out.
 *
 * @throws E-CR-12 where a row was changed by hand, E-1110 where one is not what the digest says
 */
export async function requireUnchanged(tx: Ctx, batchId: string): Promise<void> {
  await requireIntactBatch(tx, batchId);
  const { digest } = await tables(tx)
    .selectFrom('payment_batch')
    .select('digest')
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
  if (digestOf(await readContent(tx, batchId)) !== digest) throw refusePayment('E-1110');
}
