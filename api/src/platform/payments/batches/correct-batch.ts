import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../kernel/index.ts';
import { freezeList } from './freeze.ts';

/** The number before it was corrected: FF202603020001-R1-C2 → FF202603020001-R1. */
const bareNo = (batchNo: string): string => batchNo.replace(/-C\d+$/, '');

/** A batch that the platform refused is prepared anew: the same items under another number, and so another digest, which three persons see again. */
export async function renumberBatch(tx: Ctx, batchId: string): Promise<void> {
  const { batch_no, corrections } = await tables(tx)
    .selectFrom('payment_batch')
    .select(['batch_no', 'corrections'])
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
  await tables(tx)
    .updateTable('payment_batch')
    .set({
      batch_no: `${bareNo(batch_no)}-C${corrections + 1}`,
      corrections: corrections + 1,
      reviewed_by: null,
      reviewed_at: null,
      approved_by: null,
      approved_at: null,
      pushed_at: null,
    })
    .where('id', '=', batchId)
    .execute();
  await freezeList(tx, batchId);
}
