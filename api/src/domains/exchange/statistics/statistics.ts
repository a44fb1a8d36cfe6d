import { sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { DAY_MS } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { addHistogram, LATENCY_BUCKETS, quantileOf } from './latency.ts';
import { HOUR_MS } from './roll-up.ts';
import { period, type StatFilter } from './stat-filter.ts';
import { readFitting, readPeriod } from './stat-fitting.ts';
import type { StatRow } from './stat-rows.ts';
import { heatOf, type TrendPoint, trendOf } from './stat-series.ts';
import { SubjectSketch } from './subject-sketch.ts';
import { appTitles, type ChannelTitle, channelTitles, codeTitle } from './titles.ts';

/** Up to here the trend goes by the hour. */
const HOURLY_DAYS = 3;
const TOP = 10;

/** Sums of a period; definitions in 03 §37. */
export interface StatTotals {
  calls: number;
  ok: number;
  denied: number;
  errors: number;
  rowCount: number;
  subjects: number;
  /** False = estimated, about 3 % off. */
  subjectsExact: boolean;
  p50: number;
  p95: number;
  bytesIn: number;
  bytesOut: number;
}

export interface StatChannel {
  channelId: string;
  /** Absent for a channel of which not even history knows. */
  channel: ChannelTitle | null;
}

export interface Statistics {
  totals: StatTotals;
  /** One point for each hour or day of the period; without traffic it shows 0. */
  trend: TrendPoint[];
  hourly: boolean;
  topApps: (Pick<StatTotals, 'calls' | 'ok' | 'denied' | 'errors'> & { appId: string; title: string })[];
  channels: (Pick<StatTotals, 'calls' | 'ok' | 'denied' | 'errors' | 'p95'> & StatChannel)[];
  codes: { code: string; calls: number; title: string }[];
  /** Calls by weekday (1 = Monday) and hour of the day, local time. */
  heat: { weekday: number; hour: number; calls: number }[];
  /** Until when the roll-up has come. */
  rolledUntil: Date | null;
}

/** All figures of a period from the roll-up, of the applications within the caller's reach. @throws BAD_INPUT for a period that is none or beyond twelve months */
export async function findStatistics(ctx: Ctx, filter: StatFilter): Promise<Statistics> {
  const whole = { ...filter, ...period(filter) };
  const hourly = whole.to.getTime() - whole.from.getTime() <= HOURLY_DAYS * DAY_MS;
  const stats = await (hourly ? readFitting(ctx, 'HOUR', whole) : readPeriod(ctx, whole));
  const [channels, apps] = [await channelTitles(ctx), await appTitles(ctx)];
  const rolled = await tables(ctx)
    .selectFrom('exchange_stat')
    .select(sql<string | Date | null>`max(starts_at)`.as('at'))
    .where('grain', '=', 'HOUR')
    .executeTakeFirst();
  return {
    totals: totalsOf(stats),
    trend: await trendOf(ctx, whole, hourly ? 'HOUR' : 'DAY'),
    hourly,
    topApps: groups(stats, (row) => row.appId)
      .slice(0, TOP)
      .map(([appId, part]) => ({ appId, title: apps.get(appId) ?? appId, ...totalsOf(part) })),
    channels: groups(
      stats.filter((row) => row.channelId !== null),
      (row) => row.channelId ?? '',
    ).map(([channelId, part]) => ({ channelId, channel: channels.get(channelId) ?? null, ...totalsOf(part) })),
    codes: codesOf(stats),
    heat: await heatOf(ctx, whole),
    rolledUntil: rolled?.at ? new Date(toDate(rolled.at).getTime() + HOUR_MS) : null,
  };
}

function totalsOf(stats: readonly StatRow[]): StatTotals {
  const sum = { calls: 0, ok: 0, denied: 0, errors: 0, rowCount: 0, bytesIn: 0, bytesOut: 0 };
  const latency: number[] = Array.from({ length: LATENCY_BUCKETS }, () => 0);
  const sketch = new SubjectSketch();
  for (const row of stats) {
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += row[key];
    addHistogram(latency, row.latency);
    sketch.joinStored(row.subjects);
  }
  const { count, exact } = sketch.count;
  // One line knows its quantiles exactly; of several the histogram does.
  const [only] = stats.length === 1 ? stats : [];
  return {
    ...sum,
    subjects: count,
    subjectsExact: exact,
    p50: only?.p50 ?? quantileOf(latency, 0.5),
    p95: only?.p95 ?? quantileOf(latency, 0.95),
  };
}

/** Parts with their key, most calls first. */
function groups(stats: readonly StatRow[], key: (row: StatRow) => string): [string, StatRow[]][] {
  const parts = Map.groupBy(stats, key);
  const calls = (part: readonly StatRow[]) => part.reduce((sum, row) => sum + row.calls, 0);
  return [...parts].sort(([, one], [, other]) => calls(other) - calls(one));
}

function codesOf(stats: readonly StatRow[]): Statistics['codes'] {
  const codes = new Map<string, number>();
  for (const row of stats)
    for (const [code, calls] of Object.entries(row.codes)) codes.set(code, (codes.get(code) ?? 0) + calls);
  return [...codes]
    .map(([code, calls]) => ({ code, calls, title: codeTitle(code) }))
    .sort((one, other) => other.calls - one.calls);
}
