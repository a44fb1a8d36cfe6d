import { rows, sql } from '../../../database/sql.ts';
import { workingMinutesSql } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { inMatter } from '../duplicates/lists/hit-filter.ts';
import type { DuplicateStatisticsType, DuplicateStatLineType } from './duplicate-statistics.type.ts';
import { type CaseStatFilterInput, readPeriod, statWhere } from './period.ts';

type Line = Omit<DuplicateStatLineType, 'month'> & { month: string | null };

/** Pairs that were found within the period, what became of them and how long that took (01 §4.6). One statement. @throws BAD_INPUT */
export async function readDuplicateStatistics(ctx: Ctx, filter: CaseStatFilterInput): Promise<DuplicateStatisticsType> {
  const { from, to } = readPeriod(filter);
  const now = ctx.app.clock.now();
  const minutes = workingMinutesSql(
    ctx.app.calendar,
    [from, now > from ? now : from],
    sql`h.created_at`,
    sql`h.resolved_at`,
  );
  const found = await rows<Line>(
    ctx,
    sql`
    with hit as (
      select to_char(h.created_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, h.state,
             case when h.resolved_at is not null then ${minutes} end as minutes
        from duplicate_hit h
       where ${statWhere(ctx, { ...filter, matterCode: null }, 'h')} and ${filter.matterCode ? inMatter(filter.matterCode) : sql`true`}
         and h.created_at >= ${from} and h.created_at < ${to})
    select month, count(*)::int as found, (count(*) filter (where state in ('WITHDRAWN_NEW', 'WITHDRAWN_OLD')))::int as withdrawn,
           (count(*) filter (where state = 'NOT_DUPLICATE'))::int as "notDuplicate",
           (count(*) filter (where state = 'EXPIRED'))::int as expired, (count(*) filter (where state in ('OPEN', 'TOLD')))::int as open,
           (avg(minutes) filter (where state <> 'EXPIRED'))::int as "averageMinutes"
      from hit group by grouping sets ((), (month)) order by month nulls first`,
  );
  const [total, ...byMonth] = found;
  const lineOf = ({ month, ...line }: Line): DuplicateStatLineType => ({ month: month ?? '', ...line });
  return { total: lineOf(total ?? NONE), byMonth: byMonth.map(lineOf) };
}

const NONE: Line = {
  month: null,
  ...{ found: 0, withdrawn: 0, notDuplicate: 0, expired: 0, open: 0, averageMinutes: null },
};
