import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { PENSION_BATCH } from '../../record-types.ts';
import { OUTCOMES, type PensionOutcome } from '../pension-query.record.ts';
import { keptMonths } from '../snapshots.ts';
import { pensionBatch } from './batch.record.ts';

export const READ_BATCH = 'cadre.read-pension-batch';

/** What a batch has brought of one person: the newest month that is kept, for 24 hours (03 §31.6). */
export interface BatchResult {
  cadreId: string;
  cadreName: string;
  outcomeTitle: string;
  month: string | null;
  amount: string | null;
  payStatus: string | null;
  fetchedAt: Date | null;
  months: number;
}

/** What a batch has brought, in the order of the people; reading amounts stands in the audit log. @throws NOT_FOUND */
export async function batchResults(ctx: Ctx, id: string): Promise<BatchResult[]> {
  const batch = await pensionBatch.get(ctx, id);
  const asked = await tables(ctx)
    .selectFrom('pension_query')
    .select(['cadre_id as cadreId', 'cadre_name_masked as cadreName', 'outcome'])
    .where('batch_id', '=', batch.id)
    .orderBy('id')
    .execute();
  await recordAudit(ctx, {
    event: READ_BATCH,
    objectType: PENSION_BATCH,
    objectId: batch.id,
    detail: { rows: asked.length },
  });
  const results: BatchResult[] = [];
  for (const { cadreId, cadreName, outcome } of asked) {
    const kept = await keptMonths(ctx, cadreId, batch.fromMonth, batch.toMonth);
    const [newest] = kept;
    results.push({
      cadreId,
      cadreName,
      outcomeTitle: OUTCOMES[outcome as PensionOutcome],
      month: newest?.month ?? null,
      amount: newest?.amount ?? null,
      payStatus: newest?.payStatus ?? null,
      fetchedAt: newest?.fetchedAt ?? null,
      months: kept.length,
    });
  }
  return results;
}
