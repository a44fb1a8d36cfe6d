import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { forcedReasons } from '../forced-finish/request.flow.ts';
import type { ForcedStatisticsType, ForcedStatLineType } from './forced-statistics.type.ts';
import { type CaseStatFilterInput, readPeriod, statWhere } from './period.ts';

/** Forced finishes per month and reason (01 §6.8), by people and by rules, where the case lies. One statement. @throws BAD_INPUT */
export async function readForcedStatistics(ctx: Ctx, filter: CaseStatFilterInput): Promise<ForcedStatisticsType> {
  const { from, to } = readPeriod(filter);
  const { matterCode, ...place } = filter;
  const matter =
    matterCode === 'BUNDLE'
      ? sql`r.sub_case_id is null`
      : matterCode
        ? sql`exists (select 1 from sub_case s where s.id = r.sub_case_id and s.matter_code = ${matterCode})`
        : sql`true`;
  const found = await rows<Omit<ForcedStatLineType, 'reason'>>(
    ctx,
    sql`
    select to_char(r.decided_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, r.reason_code as "reasonCode",
           (count(*) filter (where r.source = 'CLERK'))::int as manual, (count(*) filter (where r.source = 'RULE'))::int as automatic
      from forced_finish_request r join one_thing_case c on c.id = r.case_id
     where r.state = 'APPROVED' and r.decided_at >= ${from} and r.decided_at < ${to} and ${statWhere(ctx, place, 'c')} and ${matter}
     group by 1, 2 order by 1, 2`,
  );
  const sum = (field: 'manual' | 'automatic') => found.reduce((total, line) => total + line[field], 0);
  return {
    manual: sum('manual'),
    automatic: sum('automatic'),
    lines: found.map((line) => ({ ...line, reason: titleOf(line.reasonCode) })),
  };
}

const titleOf = (code: string) => forcedReasons.find((reason) => reason.code === code)?.title ?? code;
