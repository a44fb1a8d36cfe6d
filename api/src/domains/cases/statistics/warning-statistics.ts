import type { RawBuilder } from 'kysely';
import { rows, sql } from '../../../database/sql.ts';
import { workingMinutesSql } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { LEVEL_TITLES, type WarningLevel } from '../warnings/words.ts';
import { type CaseStatFilterInput, readPeriod, statWhere } from './period.ts';
import type { WarningStatisticsType, WarningStatLineType } from './warning-statistics.type.ts';

interface Line extends Omit<WarningStatLineType, 'key' | 'title'> {
  level: WarningLevel | null;
  ruleId: string | null;
  ruleNo: string | null;
  ruleTitle: string | null;
}

/**
 * Warnings that fired within the period, by level and by rule (01 §6.6): how many people confirmed (precision = confirmed / all), how many were
 * held to be wrong, and how long people took from the notice to the first look, in working minutes. One statement. @throws BAD_INPUT
 */
export async function readWarningStatistics(ctx: Ctx, filter: CaseStatFilterInput): Promise<WarningStatisticsType> {
  const { from, to } = readPeriod(filter);
  const found = await rows<Line>(
    ctx,
    sql`
    with told as (
      select w.level, w.rule_id, w.rule_no, w.rule_title, w.triggered_at, w.confirmed_at,
             exists (select 1 from warning_feedback f where f.warning_id = w.id and f.verdict = 'UPHELD') as wrong,
             ${reaction(ctx, from)} as reaction
        from warning w
       where ${statWhere(ctx, filter, 'w')} and w.triggered_at >= ${from} and w.triggered_at < ${to})
    select level, rule_id as "ruleId", max(rule_no) as "ruleNo", (array_agg(rule_title order by triggered_at desc))[1] as "ruleTitle",
           count(*)::int as raised, count(confirmed_at)::int as confirmed, (count(*) filter (where wrong))::int as wrong,
           count(reaction)::int as reacted, (percentile_cont(0.5) within group (order by reaction))::float8 as "medianMinutes",
           (percentile_cont(0.9) within group (order by reaction))::float8 as "p90Minutes"
      from told group by grouping sets ((), (level), (rule_id))`,
  );
  const total = found.find(({ level, ruleId }) => level === null && ruleId === null);
  return {
    total: lineOf(total, 'ALL', '全部预警'),
    byLevel: [1, 2, 3, 4].map((level) =>
      lineOf(
        found.find((line) => line.level === level),
        String(level),
        `${level}级 ${LEVEL_TITLES[level as WarningLevel]}`,
      ),
    ),
    byRule: found
      .filter(({ ruleId }) => ruleId !== null)
      .map((line) => lineOf(line, line.ruleId ?? '', `${line.ruleNo ?? ''} ${line.ruleTitle ?? ''}`))
      .sort((a, b) => b.raised - a.raised || (a.key < b.key ? -1 : 1)),
  };
}

/** Nobody can look before he is told; what was looked at before the notice took no time. */
function reaction(ctx: Ctx, from: Date): RawBuilder<number> {
  const minutes = workingMinutesSql(
    ctx.app.calendar,
    [from, ctx.app.clock.now() > from ? ctx.app.clock.now() : from],
    sql`w.notified_at`,
    sql`greatest(w.ack_at, w.notified_at)`,
  );
  return sql<number>`case when w.ack_at is not null and w.notified_at is not null then ${minutes} end`;
}

const whole = (minutes: number | null | undefined) => (minutes == null ? null : Math.round(minutes));

function lineOf(line: Line | undefined, key: string, title: string): WarningStatLineType {
  const { raised = 0, confirmed = 0, wrong = 0, reacted = 0 } = line ?? {};
  return {
    key,
    title,
    raised,
    confirmed,
    wrong,
    reacted,
    medianMinutes: whole(line?.medianMinutes),
    p90Minutes: whole(line?.p90Minutes),
  };
}
