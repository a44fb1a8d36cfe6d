import { rows, sql } from '../../../database/sql.ts';
import type { OwnDeadlineRow } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** The day until which whoever has an inspection `n` of the cycle `c` now should be ready, as lists show it (02 §11.3, §11.6). */
export const deadlineDay = sql`case when n.state = 'IMPROVING' then n.improve_deadline
  when n.state in ('REPORTING', 'NOT_STARTED') then (c.report_to at time zone 'Asia/Shanghai')::date
  when n.state = 'CENTRE_RECHECK' then c.centre_deadline
  when n.state in ('DIST_REVIEW', 'RE_REVIEW', 'BACK_TO_DIST') then c.district_deadline end`;

/** A day is over with its last minute. */
const lastMinute = sql`((${deadlineDay})::timestamp + interval '23 hours 59 minutes') at time zone 'Asia/Shanghai'`;

/**
 * By when what there is to do should be done (T19-2 to T19-8): the end of the report's window, the improvement's deadline, the days that the cycle
 * gives districts and centre. A day that had passed before the work came is nobody's: the limit of the step alone counts (A04).
 */
export const inspectionDeadlines = (ctx: Ctx, ids: readonly string[]): Promise<OwnDeadlineRow[]> =>
  rows(
    ctx,
    sql`select id, label, at from (
          select n.id, n.state_since,
                 case n.state when 'REPORTING' then '上报截止' when 'IMPROVING' then '整改期限' when 'CENTRE_RECHECK' then '年检批次复核期限'
                   else '年检批次区审核期限' end as label,
                 case when n.state = 'REPORTING' then c.report_to else ${lastMinute} end as at
            from project_inspection n join inspection_cycle c on c.id = n.cycle_id
           where n.id = any(${[...ids]}::uuid[]) and n.state <> 'NOT_STARTED') d
         where at >= state_since`,
  );
