import { sql } from '../../database/sql.ts';
import { requireIntact, sealedById, sealWhere } from '../access/index.ts';
import type { Ctx } from '../kernel/index.ts';

/**
 * 发放明细 (03 §41.7): who is paid how much for what, and to which account. The sealed columns carry a code of their own, which holds for their row
 * alone; of them the index and the mask enter here, so that a key may be replaced without a new code.
 */
export const SEALED_ITEMS = sealedById({
  name: 'payment_item',
  title: '发放明细',
  called: sql`t.purpose || ' 第' || t.seq || '笔 ' || t.name_masked`,
  covers: [
    ...['batch_id', 'seq', 'purpose', 'record_type', 'record_id', 'name_masked', 'id_no_index', 'amount', 'bank_code'],
    ...['account_masked', 'holder_masked', 'remark', 'reissue_of'],
  ],
});

/** 发放批次: how much it comes to, for how many, and the digest of its list. */
export const SEALED_BATCHES = sealedById({
  name: 'payment_batch',
  title: '发放批次',
  called: sql`t.batch_no`,
  covers: ['batch_no', 'purpose', 'period', 'item_count', 'total', 'digest', 'reissue_of', 'reissue_no'],
});

/** To be called in the transaction that has frozen the list of a batch. */
export async function sealBatch(tx: Ctx, batchId: string): Promise<void> {
  await sealWhere(tx, SEALED_ITEMS, sql`t.batch_id = ${batchId}::uuid`);
  await sealWhere(tx, SEALED_BATCHES, sql`t.id = ${batchId}::uuid`);
}

/** Before a batch is handed in, approved, pushed or taken away. @throws E-CR-12 */
export async function requireIntactBatch(ctx: Ctx, batchId: string): Promise<void> {
  await requireIntact(ctx, SEALED_BATCHES, sql`t.id = ${batchId}::uuid`);
  await requireIntact(ctx, SEALED_ITEMS, sql`t.batch_id = ${batchId}::uuid`);
}
