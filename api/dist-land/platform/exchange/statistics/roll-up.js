import { firstRow, rows, run, sql, toDate } from "../../../database/sql.js";
import { DAY_MS, dayNumberOf, instantOfDay } from "../../calendar/index.js";
import { transaction } from "../../kernel/index.js";
import { OUTCOME_CONDITIONS } from "../log/call-filter.js";
import { addHistogram, LATENCY_BUCKETS } from "./latency.js";
import { SubjectSketch } from "./subject-sketch.js";
export const HOUR_MS = 3_600_000;
/**
 * Rolls up the hour that begins at `hour` from the log, replacing what was there, and then its day (local time). Refused at the door (DX-4…,
 * DX-5031) counts as denied, what the other side failed at (DX-502…, DX-504…, no answer, 5xx) as an error.
 */ export function rollUpHour(ctx, hour) {
    return rollUpHours(ctx, instantOfDay(dayNumberOf(hour)), [
        hour
    ]);
}
/** Hours of one day, and then that day, once. */ async function rollUpHours(ctx, day, hours) {
    await transaction(ctx, async (tx)=>{
        await run(tx, sql`select pg_advisory_xact_lock(hashtext('exchange-statistics'))`);
        for (const hour of hours)await replace(tx, 'HOUR', hour, (await readHour(tx, hour)).map(withSketch));
        await rollUpDay(tx, day);
    });
}
function readHour(tx, hour) {
    const end = new Date(hour.getTime() + HOUR_MS);
    return rows(tx, sql`with call as (
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
                           and subject.source_id is not distinct from t.source_id`);
}
function withSketch({ buckets, subjectKeys, ...row }) {
    const sketch = new SubjectSketch();
    for (const key of subjectKeys ?? [])sketch.add(key);
    const latency = Array.from({
        length: LATENCY_BUCKETS
    }, (_, n)=>Number(buckets[n + 1] ?? 0));
    return {
        ...row,
        latency,
        subjects: sketch.toBytes()
    };
}
/** Joins a day's hours, app by app and channel by channel. */ async function rollUpDay(tx, day) {
    const hours = await readStats(tx, 'HOUR', day, new Date(day.getTime() + DAY_MS));
    const days = new Map();
    for (const hour of hours){
        const key = [
            hour.direction,
            hour.appId,
            hour.channelId,
            hour.sourceId
        ].join('|');
        const known = days.get(key);
        if (known) join(known, hour);
        else days.set(key, {
            row: {
                ...hour,
                latency: [
                    ...hour.latency
                ]
            },
            sketch: SubjectSketch.read(hour.subjects)
        });
    }
    await replace(tx, 'DAY', day, [
        ...days.values()
    ].map(({ row, sketch })=>({
            ...row,
            subjects: sketch.toBytes()
        })));
}
function join(day, hour) {
    const { row } = day;
    for (const key of [
        'calls',
        'ok',
        'denied',
        'errors',
        'rowCount',
        'bytesIn',
        'bytesOut'
    ])row[key] += hour[key];
    row.codes = {
        ...row.codes
    };
    for (const [code, count] of Object.entries(hour.codes))row.codes[code] = (row.codes[code] ?? 0) + count;
    addHistogram(row.latency, hour.latency);
    day.sketch.joinStored(hour.subjects);
}
/** Lines of the roll-up in a time range (end excluded). */ export function readStats(ctx, grain, from, to) {
    return rows(ctx, sql`select starts_at as "startsAt", direction, app_id as "appId", channel_id as "channelId", source_id as "sourceId", calls, ok, denied,
               errors, row_count::float8 as "rowCount", bytes_in::float8 as "bytesIn", bytes_out::float8 as "bytesOut", p50_ms as p50,
               p95_ms as p95, latency, codes, subjects
          from exchange_stat where grain = ${grain} and starts_at >= ${from} and starts_at < ${to} order by starts_at`);
}
async function replace(tx, grain, startsAt, stats) {
    await run(tx, sql`delete from exchange_stat where grain = ${grain} and starts_at = ${startsAt}`);
    if (stats.length === 0) return;
    const records = stats.map(({ subjects, ...row })=>({
            ...row,
            subjects: subjects.toString('hex')
        }));
    await run(tx, sql`insert into exchange_stat (grain, starts_at, direction, app_id, channel_id, source_id, calls, ok, denied, errors, row_count, bytes_in,
          bytes_out, p50_ms, p95_ms, latency, codes, subjects, rolled_at)
        select ${grain}, ${startsAt}, direction, "appId", "channelId", "sourceId", calls, ok, denied, errors, "rowCount", "bytesIn", "bytesOut",
               p50, p95, latency, codes, decode(subjects, 'hex'), ${tx.app.clock.now()}
          from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as t(direction text, "appId" text, "channelId" uuid, "sourceId" uuid,
            calls int, ok int, denied int, errors int, "rowCount" bigint, "bytesIn" bigint, "bytesOut" bigint, p50 int, p95 int, latency int[],
            codes jsonb, subjects text)`);
}
/** Rows that came this late still count in their hour (03 §37 "Edge"). */ const LATE_MS = DAY_MS;
/** What is written within it may still be under way. */ const LAG_MS = 5 * 60_000;
/**
 * Rolls up every hour that may have changed: closed hours never rolled up, and those of the last 24 whose log has grown since. Running twice
 * changes nothing (AC37-2).
 */ export async function rollUpDue(ctx) {
    const now = ctx.app.clock.now().getTime();
    const until = new Date(Math.floor((now - LAG_MS) / HOUR_MS) * HOUR_MS);
    const last = await firstRow(ctx, sql`select max(starts_at) as at from exchange_stat where grain = 'HOUR'`);
    const first = await firstRow(ctx, sql`select min(at) as at from exchange_call_log`);
    const begin = last?.at ? toDate(last.at).getTime() + HOUR_MS : first?.at ? toDate(first.at).getTime() : now;
    const from = new Date(Math.floor(Math.min(begin, until.getTime() - LATE_MS) / HOUR_MS) * HOUR_MS);
    const due = await rows(ctx, sql`select logged.hour from (
          select date_trunc('hour', at) as hour, count(*)::int as calls from exchange_call_log where at >= ${from} and at < ${until} group by 1) logged
        left join (select starts_at as hour, sum(calls)::int as calls from exchange_stat
                    where grain = 'HOUR' and starts_at >= ${from} group by 1) rolled using (hour)
        where rolled.calls is distinct from logged.calls order by logged.hour`);
    const days = Map.groupBy(due.map(({ hour })=>toDate(hour)), (hour)=>instantOfDay(dayNumberOf(hour)).getTime());
    for (const [day, hours] of days)await rollUpHours(ctx, new Date(day), hours);
    return due.length;
}

//# sourceMappingURL=roll-up.js.map