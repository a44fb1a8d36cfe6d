import { tables } from '../../../database/tables.ts';
import type { SignedDocument } from '../../flow/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { amountOf, inCapitals } from '../../money/index.ts';
import { digestOf, readContent } from './content.ts';

/** What whoever approves a batch signs: the digest of the list as it is now, with what it comes to in words. */
export async function batchDocuments(ctx: Ctx, ids: readonly string[]): Promise<Map<string, SignedDocument>> {
  const found = await tables(ctx)
    .selectFrom('payment_batch')
    .select(['id', 'batch_no', 'purpose_title', 'item_count', 'total', 'prepared_by', 'reviewed_by'])
    .where('id', 'in', [...ids])
    .execute();
  const documents = new Map<string, SignedDocument>();
  for (const batch of found)
    documents.set(batch.id, {
      digest: digestOf(await readContent(ctx, batch.id)),
      title: `${batch.purpose_title}发放名单 ${batch.batch_no}`,
      lines: [
        `${batch.item_count}人，合计${batch.total}元（${inCapitals(amountOf(batch.total))}）`,
        `经办${batch.prepared_by}，复核${batch.reviewed_by ?? '—'}`,
      ],
    });
  return documents;
}
