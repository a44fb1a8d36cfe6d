import { rows, sql } from '../../../database/sql.ts';
import type { OwnDeadlineRow } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/**
 * The moment by which whoever has an inspection `n` of the cycle `c` now should be ready, as to-dos, lists and pages show it (02 §11.3, §11.6): what
 * the engine keeps of the step's limit and of {@link inspectionDeadlines}; before it begins, the end of the report's window.
 */
export const shownDeadline = sql`case when n.state = 'NOT_STARTED' then c.report_to else n.due_at end`;

/** A day is over with its last moment. */
const endOf = (day: ReturnType<typeof sql>) =>
  sql`((${day} + 1)::timestamp - interval '1 millisecond') at time zone 'Asia/Shanghai'`;

/**
 * By when what there is to do should be done (T19-2 to T19-8): the end of the report's window, the improvement's deadline, the days that the cycle
 * gives districts and centre. A day of the cycle that had passed before the work came is nobody's: the limit of the step alone counts (A04). An
 * improvement has no limit but its deadline, which counts though the district was slow to send it.
 */
export const inspectionDeadlines = (ctx: Ctx, ids: readonly string[]): Promise<OwnDeadlineRow[]> =>
  rows(
    ctx,
    sql`select id, label, at from (
          select n.id, n.state_since,
                 case n.state when 'REPORTING' then '上报截止' when 'IMPROVING' then '整改期限' when 'CENTRE_RECHECK' then '年检批次复核期限'
                   else '年检批次区审核期限' end as label,
                 case n.state when 'REPORTING' then c.report_to when 'IMPROVING' then ${endOf(sql`n.improve_deadline`)}
                   when 'CENTRE_RECHECK' then ${endOf(sql`c.centre_deadline`)}
                   else ${endOf(sql`c.district_deadline`)} end as at, n.state
            from project_inspection n join inspection_cycle c on c.id = n.cycle_id
           where n.id = any(${[...ids]}::uuid[]) and n.state in ('REPORTING', 'IMPROVING', 'CENTRE_RECHECK', 'DIST_REVIEW', 'RE_REVIEW', 'BACK_TO_DIST')) d
         where at >= state_since or at is not null and state = 'IMPROVING'`,
  );
