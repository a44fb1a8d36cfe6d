import { rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { DAY_MS } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { HOUR_MS } from './roll-up.ts';
import { fitting, OUTCOME_COLUMNS, type StatFilter } from './stat-filter.ts';

/** Calls of an hour or a day. */
export interface TrendPoint {
  startsAt: Date;
  calls: number;
  ok: number;
  denied: number;
  errors: number;
}

/** One point for each hour or day of the period, 0 without traffic. */
export async function trendOf(ctx: Ctx, filter: StatFilter, grain: 'HOUR' | 'DAY'): Promise<TrendPoint[]> {
  const counted = await rows<Omit<TrendPoint, 'startsAt' | 'calls'> & { at: SqlInstant }>(
    ctx,
    sql`select starts_at as at, sum(ok)::int as ok, sum(denied)::int as denied, sum(errors)::int as errors
          from exchange_stat where grain = ${grain} and ${fitting(ctx, filter)} group by 1`,
  );
  const byTime = new Map(counted.map((row) => [toDate(row.at).getTime(), row]));
  const step = grain === 'HOUR' ? HOUR_MS : DAY_MS;
  const points: TrendPoint[] = [];
  for (let at = filter.from.getTime(); at < filter.to.getTime(); at += step)
    points.push({ startsAt: new Date(at), ...ofOutcome(byTime.get(at), filter.outcome) });
  return points;
}

function ofOutcome(
  row: { ok: number; denied: number; errors: number } | undefined,
  outcome: StatFilter['outcome'],
): Omit<TrendPoint, 'startsAt'> {
  const all = { ok: row?.ok ?? 0, denied: row?.denied ?? 0, errors: row?.errors ?? 0 };
  const column = outcome && OUTCOME_COLUMNS[outcome];
  const kept = column ? { ok: 0, denied: 0, errors: 0, [column]: all[column] } : all;
  return { calls: kept.ok + kept.denied + kept.errors, ...kept };
}

/** Calls by weekday (1 = Monday) and hour of the day, local time. */
export async function heatOf(
  ctx: Ctx,
  filter: StatFilter,
): Promise<{ weekday: number; hour: number; calls: number }[]> {
  const counted = sql.ref(filter.outcome ? OUTCOME_COLUMNS[filter.outcome] : 'calls');
  const found = await rows<{ weekday: number; hour: number; calls: number }>(
    ctx,
    // Summed by the hour first: only then is the time of a few thousand hours taken apart, not that of each line.
    sql`select extract(isodow from at)::int as weekday, extract(hour from at)::int as hour, sum(calls)::int as calls
          from (select starts_at at time zone 'Asia/Shanghai' as at, sum(${counted}) as calls
                  from exchange_stat where grain = 'HOUR' and ${fitting(ctx, filter)} group by starts_at) h
         group by 1, 2`,
  );
  return found.sort((one, other) => one.weekday - other.weekday || one.hour - other.hour);
}
