import { tables } from '../../../database/tables.ts';
import { advance } from '../../flow/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { PAYMENT_BATCH } from '../record-types.ts';
import { arriveBatch } from './arrive-batch.ts';

/** The platform has the batch: its number is kept, whatever results have come before. The caller holds the batch's lock. */
export async function acceptBatch(tx: Ctx, batchId: string, platformNo: string): Promise<void> {
  await arriveBatch(tx, batchId);
  const now = tx.app.clock.now();
  const batch = await tables(tx)
    .updateTable('payment_batch')
    .set({ platform_no: platformNo, accepted_at: now })
    .where('id', '=', batchId)
    .where('platform_no', 'is', null)
    .returning('state')
    .executeTakeFirst();
  if (!batch) return;
  await tables(tx)
    .updateTable('payment_item')
    .set({ state: 'ACCEPTED', updated_at: now })
    .where('batch_id', '=', batchId)
    .where('state', '=', 'PUSHED')
    .execute();
  if (batch.state === 'PUSHED')
    await advance(tx, { type: PAYMENT_BATCH, action: 'accept', rows: [{ id: batchId }], mode: 'CASCADE' });
}

/** The platform refuses the batch: nothing of it is paid; it is corrected and goes out under another number (01 §13.5). */
export async function rejectBatch(
  tx: Ctx,
  batchId: string,
  { code, reason }: { code: string; reason: string },
): Promise<void> {
  const batch = await tables(tx)
    .updateTable('payment_batch')
    .set({ reject_code: code.slice(0, 20), reject_reason: reason.slice(0, 500) })
    .where('id', '=', batchId)
    .where('state', 'in', ['TO_PUSH', 'PUSHED'])
    .returning('id')
    .executeTakeFirst();
  if (!batch) return;
  await tables(tx)
    .updateTable('payment_item')
    .set({ state: 'WAIT', updated_at: tx.app.clock.now() })
    .where('batch_id', '=', batchId)
    .where('state', 'in', ['PUSHED', 'UNKNOWN'])
    .execute();
  await advance(tx, {
    type: PAYMENT_BATCH,
    action: 'reject',
    rows: [{ id: batchId }],
    input: { reasonText: reason.slice(0, 500) },
    mode: 'CASCADE',
  });
}
