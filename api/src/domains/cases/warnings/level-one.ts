import { rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/**
 * When each matter was first told of at level 1, by its id, while that warning stands; one of the whole case counts for its matters. A warning
 * that somebody reported as wrong counts for nothing until the verdict (01 §6.6, §6.8).
 */
export async function levelOneWarnings(ctx: Ctx, subCaseIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const found = await rows<{ id: string; at: SqlInstant }>(
    ctx,
    sql`select s.id, min(w.triggered_at) as at from sub_case s
          join warning w on w.record_id in (s.id, s.case_id)
         where s.id = any(${[...subCaseIds]}::uuid[]) and w.level = 1 and w.notified_at is not null
           and w.state not in ('FALSE', 'RESOLVED', 'CLOSED')
         group by s.id`,
  );
  return new Map(found.map(({ id, at }) => [id, toDate(at)]));
}
