import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** The newest report of each class, by the id of the request. */
export async function newestReports(ctx: Ctx, requestIds: readonly string[]) {
  const found = await tables(ctx)
    .selectFrom('ministry_report')
    .distinctOn('payable_id')
    .select(['id', 'request_id as requestId', 'payable_id as payableId', 'edition', 'standing', 'way'])
    .select(['result_text as resultText'])
    .where(sql<boolean>`request_id = any(${[...requestIds]}::uuid[])`)
    .orderBy('payable_id')
    .orderBy('edition', 'desc')
    .execute();
  return Map.groupBy(found, ({ requestId }) => requestId);
}
