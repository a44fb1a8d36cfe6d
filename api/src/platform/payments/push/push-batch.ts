import { tables } from '../../../database/tables.ts';
import type { Ctx, Placed } from '../../kernel/index.ts';
import { pushOutbox } from '../../outbox/index.ts';
import { readContent } from '../batches/content.ts';
import { PAYMENT_BATCH } from '../record-types.ts';
import { holdItems } from './hold-items.ts';
import { streamOf } from './stream.ts';

/** Hands a batch to the outbox, in the transaction of the step: it goes out once it is certain, and once. 已推送 it is when the platform has it. */
export async function pushBatch(tx: Ctx, batchId: string, place: Placed): Promise<void> {
  await holdItems(tx, batchId);
  const { digest, corrections } = await tables(tx)
    .selectFrom('payment_batch')
    .select(['digest', 'corrections'])
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
  const { purpose, ...content } = await readContent(tx, batchId);
  const { batchNo, period, region, count, total } = content;
  await pushOutbox(tx, [
    {
      ...place,
      channel: 'fund-platform',
      kind: 'BATCH',
      streamKey: streamOf(batchId, corrections),
      streamTitle: batchNo,
      payload: { ...content, payPurpose: purpose, digest },
      masked: { batchNo, payPurpose: purpose, period, region, count, total, digest },
      recordType: PAYMENT_BATCH,
      recordId: batchId,
    },
  ]);
  await tables(tx)
    .updateTable('payment_batch')
    .set({ pushed_at: null, reject_code: null, reject_reason: null })
    .where('id', '=', batchId)
    .execute();
}
