import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { holdService, type NegativeGround, type NegativeSource, openNegative } from '../../negatives/open-negative.ts';

/**
 * A negative review that has ended is taken up anew: another one of the same ground, with what the hotline wants. Counted once all the
 * same, and shared by all orders that are about it.
 *
 * @returns the id of the one under way
 */
export async function takeUpAgain(tx: Ctx, reviewId: string, opinion: string): Promise<string> {
  const found = await firstRow<NegativeGround & { source: NegativeSource }>(
    tx,
    sql`select org_id as "orgId", org_path as "orgPath", district_code as "districtCode", evaluation_id as "evaluationId",
               case_id as "caseId", case_no as "caseNo", service_no as "serviceNo", matter_code as "matterCode", matter_name as "matterName",
               org_name as "orgName", staff, grade, content_masked as "contentMasked", applicant_masked as "applicantMasked", source,
               exists (select 1 from evaluation e where e.id = evaluation_id and e.anonymous) as anonymous
          from negative_review where id = ${reviewId}`,
  );
  if (!found) throw refuse('NOT_FOUND');
  await holdService(tx, found.serviceNo);
  const standing = await tables(tx)
    .selectFrom('negative_review')
    .select('id')
    .where('rework_of', '=', reviewId)
    .where('state', 'not in', ['CLOSED', 'REJECTED'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (standing) return standing.id;
  const { source, ...ground } = found;
  const content = [`12345退回重办：${opinion || '请重新办理'}`, ground.contentMasked].filter(Boolean).join('；');
  return openNegative(tx, { ...ground, contentMasked: content, reworkOf: reviewId }, source);
}
