import { tables } from '../../../database/tables.ts';
import { advance } from '../../flow/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { PAYMENT_BATCH } from '../record-types.ts';
import { batchIdOf, streamOf } from './stream.ts';

/**
 * The platform has taken a batch that was on its way (03 §33.9): until then it is 待推送, however long that takes. Whatever the platform says of it proves
 * the same as its answer to the message. The caller holds the batch's lock.
 */
export async function arriveBatch(tx: Ctx, batchId: string): Promise<void> {
  const now = tx.app.clock.now();
  const batch = await tables(tx)
    .updateTable('payment_batch')
    .set({ pushed_at: now })
    .where('id', '=', batchId)
    .where('state', '=', 'TO_PUSH')
    .returning('id')
    .executeTakeFirst();
  if (!batch) return;
  await tables(tx)
    .updateTable('payment_item')
    .set({ state: 'PUSHED', updated_at: now })
    .where('batch_id', '=', batchId)
    .where('state', '=', 'WAIT')
    .execute();
  await advance(tx, { type: PAYMENT_BATCH, action: 'arrive', rows: [{ id: batchId }], mode: 'CASCADE' });
}

/** The same where the message of a stream was taken; of a number that was given up for another one nothing follows. */
export async function arriveByStream(tx: Ctx, streamKey: string): Promise<void> {
  const batchId = batchIdOf(streamKey);
  const taken = await tables(tx)
    .selectFrom('outbox_message')
    .select('id')
    .where('stream_key', '=', streamKey)
    .where('kind', '=', 'BATCH')
    .where('state', 'in', ['SENT', 'ACKED'])
    .executeTakeFirst();
  if (!taken) return;
  const batch = await tables(tx)
    .selectFrom('payment_batch')
    .select('corrections')
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
  if (streamKey === streamOf(batchId, batch.corrections)) await arriveBatch(tx, batchId);
}
