import { rows, sql } from '../../database/sql.ts';
import type { FlowRow } from '../../platform/flow/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import type { CaseFacts } from './case-guards.ts';

/** States in which a sub-case no longer keeps its case from being finished. */
export const READY_STATES = ['PENDING_FINISH', 'FINISHED_NORMAL', 'FINISHED_TERMINATED', 'CANCELLED'] as const;
export const CLOSED_STATES = ['FINISHED_NORMAL', 'FINISHED_TERMINATED', 'CANCELLED'] as const;
export const isClosed = (state: string): boolean => (CLOSED_STATES as readonly string[]).includes(state);
export const REPORTING_MATTER = 'M01';

/** Facts of many cases in one statement. */
export async function loadCaseFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, CaseFacts>> {
  const found = await rows<CaseFacts & { id: string }>(
    ctx,
    sql`
    select c.id, c.duplicate_flag as "duplicateFlag", c.amended,
           coalesce(bool_or(s.matter_code = ${REPORTING_MATTER}), false) as "hasReporting",
           count(s.id) filter (where not s.state = any(${[...CLOSED_STATES]}::text[]))::int as "openSubCases",
           coalesce(bool_and(s.state = any(${[...READY_STATES]}::text[])), false) as "allReady"
      from one_thing_case c left join sub_case s on s.case_id = c.id
     where c.id = any(${records.map((r) => r.id)}::uuid[])
     group by c.id`,
  );
  return new Map(found.map((row) => [row.id, row]));
}

export async function loadSubCaseFacts(
  ctx: Ctx,
  records: readonly FlowRow[],
): Promise<Map<string, Record<string, unknown>>> {
  const found = await rows<{ id: string; ownerType: string; ownerName: string; mode: string }>(
    ctx,
    sql`select id, owner_type as "ownerType", owner_name as "ownerName", mode from sub_case where id = any(${records.map((r) => r.id)}::uuid[])`,
  );
  return new Map(found.map((row) => [row.id, { ...row }]));
}
