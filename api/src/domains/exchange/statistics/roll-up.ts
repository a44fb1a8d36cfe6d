import { rows, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { DAY_MS, dayNumberOf, instantOfDay } from '../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { OUTCOME_CONDITIONS } from '../log/call-filter.ts';
import { LATENCY_BUCKETS } from './latency.ts';
import { rollUpMonths } from './roll-up-months.ts';
import { joined, readStats, replace, type StatRow } from './stat-rows.ts';
import { SubjectSketch } from './subject-sketch.ts';

export const HOUR_MS = 3_600_000;

/**
 * Rolls up the hour that begins at `hour` from the log, replacing what was there, and then its day (local time). Refused at the door (DX-4…,
 * DX-5031) counts as denied, what the other side failed at (DX-502…, DX-504…, no answer, 5xx) as an error.
 */
export function rollUpHour(ctx: Ctx, hour: Date): Promise<void> {
  return rollUpHours(ctx, instantOfDay(dayNumberOf(hour)), [hour]);
}

/** Hours of one day, and then that day, once. */
async function rollUpHours(ctx: Ctx, day: Date, hours: readonly Date[]): Promise<void> {
  await transaction(ctx, async (tx) => {
    await run(tx, sql`select pg_advisory_xact_lock(hashtext('exchange-statistics'))`);
    for (const hour of hours) await replace(tx, 'HOUR', hour, (await readHour(tx, hour)).map(withSketch));
    await rollUpDay(tx, day);
  });
}

type LoggedHour = Omit<StatRow, 'latency' | 'subjects'> & {
  buckets: Record<string, number>;
  subjectKeys: string[] | null;
};

function readHour(tx: Ctx, hour: Date): Promise<LoggedHour[]> {
  const end = new Date(hour.getTime() + HOUR_MS);
  return rows<LoggedHour>(
    tx,
    sql`with call as (
          select *, coalesce(app_id, '') as app, least(${LATENCY_BUCKETS}, floor(ln(duration_ms + 1) / ln(1.2)) + 1)::int as bucket
            from exchange_call_log where at >= ${hour} and at < ${end}),
        spread as (
          select direction, app, channel_id, source_id, jsonb_object_agg(bucket, n) as buckets
            from (select direction, app, channel_id, source_id, bucket, count(*) as n from call group by 1, 2, 3, 4, 5) b group by 1, 2, 3, 4),
        code as (
          select direction, app, channel_id, source_id, jsonb_object_agg(result_code, n) as codes
            from (select direction, app, channel_id, source_id, result_code, count(*) as n from call group by 1, 2, 3, 4, 5) c group by 1, 2, 3, 4),
        subject as (
          select direction, app, channel_id, source_id, array_agg(distinct left(s, 16)) as keys
            from call cross join lateral unnest(subjects) s group by 1, 2, 3, 4),
        total as (
          select direction, app, channel_id, source_id, count(*)::int as calls, (count(*) filter (where ${OUTCOME_CONDITIONS.OK}))::int as ok,
                 (count(*) filter (where ${OUTCOME_CONDITIONS.DENIED}))::int as denied,
                 (count(*) filter (where ${OUTCOME_CONDITIONS.ERROR}))::int as errors,
                 sum(row_count)::float8 as rows, sum(request_bytes)::float8 as bytes_in, sum(response_bytes)::float8 as bytes_out,
                 percentile_disc(0.5) within group (order by duration_ms) as p50, percentile_disc(0.95) within group (order by duration_ms) as p95
            from call group by 1, 2, 3, 4)
        select t.direction, t.app as "appId", t.channel_id as "channelId", t.source_id as "sourceId", t.calls, t.ok, t.denied, t.errors,
               t.rows as "rowCount", t.bytes_in as "bytesIn", t.bytes_out as "bytesOut", t.p50, t.p95, spread.buckets, code.codes,
               subject.keys as "subjectKeys"
          from total t
          join spread on (spread.direction, spread.app) = (t.direction, t.app) and spread.channel_id is not distinct from t.channel_id
                     and spread.source_id is not distinct from t.source_id
          join code on (code.direction, code.app) = (t.direction, t.app) and code.channel_id is not distinct from t.channel_id
                   and code.source_id is not distinct from t.source_id
          left join subject on (subject.direction, subject.app) = (t.direction, t.app) and subject.channel_id is not distinct from t.channel_id
                           and subject.source_id is not distinct from t.source_id`,
  );
}

function withSketch({ buckets, subjectKeys, ...row }: LoggedHour): StatRow {
  const sketch = new SubjectSketch();
  for (const key of subjectKeys ?? []) sketch.add(key);
  const latency = Array.from({ length: LATENCY_BUCKETS }, (_, n) => Number(buckets[n + 1] ?? 0));
  return { ...row, latency, subjects: sketch.toBytes() };
}

async function rollUpDay(tx: Ctx, day: Date): Promise<void> {
  await replace(tx, 'DAY', day, joined(await readStats(tx, 'HOUR', day, new Date(day.getTime() + DAY_MS))));
}

/** Rows that came this late still count in their hour (03 §37 "Edge"). */
const LATE_MS = DAY_MS;
/** What is written within it may still be under way. */
const LAG_MS = 5 * 60_000;

/**
 * Rolls up every hour that may have changed: closed hours never rolled up, and those of the last 24 whose log has grown since. Running twice
 * changes nothing (AC37-2).
 */
export async function rollUpDue(ctx: Ctx): Promise<number> {
  const now = ctx.app.clock.now().getTime();
  const until = new Date(Math.floor((now - LAG_MS) / HOUR_MS) * HOUR_MS);
  const last = await tables(ctx)
    .selectFrom('exchange_stat')
    .select(sql<SqlInstant | null>`max(starts_at)`.as('at'))
    .where('grain', '=', 'HOUR')
    .executeTakeFirst();
  const first = await tables(ctx)
    .selectFrom('exchange_call_log')
    .select(sql<SqlInstant | null>`min(at)`.as('at'))
    .executeTakeFirst();
  const begin = last?.at ? toDate(last.at).getTime() + HOUR_MS : first?.at ? toDate(first.at).getTime() : now;
  const from = new Date(Math.floor(Math.min(begin, until.getTime() - LATE_MS) / HOUR_MS) * HOUR_MS);
  const due = await rows<{ hour: SqlInstant }>(
    ctx,
    sql`select logged.hour from (
          select date_trunc('hour', at) as hour, count(*)::int as calls from exchange_call_log where at >= ${from} and at < ${until} group by 1) logged
        left join (select starts_at as hour, sum(calls)::int as calls from exchange_stat
                    where grain = 'HOUR' and starts_at >= ${from} group by 1) rolled using (hour)
        where rolled.calls is distinct from logged.calls order by logged.hour`,
  );
  const days = Map.groupBy(
    due.map(({ hour }) => toDate(hour)),
    (hour) => instantOfDay(dayNumberOf(hour)).getTime(),
  );
  for (const [day, hours] of days) await rollUpHours(ctx, new Date(day), hours);
  await rollUpMonths(ctx);
  return due.length;
}
