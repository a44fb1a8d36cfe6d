import { firstRow, rows, sql, toDate } from "../../../database/sql.js";
import { DAY_MS, dayNumberOf, instantOfDay } from "../../calendar/index.js";
import { badInput } from "../../errors/index.js";
import { appIdWithin, visibleAppIds } from "../apps/app-reach.js";
import { addHistogram, LATENCY_BUCKETS, quantileOf } from "./latency.js";
import { HOUR_MS, readStats } from "./roll-up.js";
import { SubjectSketch } from "./subject-sketch.js";
import { appTitles, channelTitles, codeTitle } from "./titles.js";
/** Longest period of one question, in days: twelve months. */ const LONGEST_DAYS = 366;
/** Up to here the trend goes by the hour. */ const HOURLY_DAYS = 3;
const TOP = 10;
/** All figures of a period from the roll-up, of the applications within the caller's reach. @throws BAD_INPUT for a period that is none or beyond twelve months */ export async function findStatistics(ctx, filter) {
    const { from, to } = period(filter);
    const hourly = to.getTime() - from.getTime() <= HOURLY_DAYS * DAY_MS;
    const stats = await readFitting(ctx, hourly ? 'HOUR' : 'DAY', {
        ...filter,
        from,
        to
    });
    const [channels, apps] = [
        await channelTitles(ctx),
        await appTitles(ctx)
    ];
    const rolled = await firstRow(ctx, sql`select max(starts_at) as at from exchange_stat where grain = 'HOUR'`);
    return {
        totals: totalsOf(stats),
        trend: trendOf(stats, from, to, hourly ? HOUR_MS : DAY_MS),
        hourly,
        topApps: groups(stats, (row)=>row.appId).slice(0, TOP).map(([appId, part])=>({
                appId,
                title: apps.get(appId) ?? appId,
                ...totalsOf(part)
            })),
        channels: groups(stats.filter((row)=>row.channelId !== null), (row)=>row.channelId ?? '').map(([channelId, part])=>({
                channelId,
                channel: channels.get(channelId) ?? null,
                ...totalsOf(part)
            })),
        codes: codesOf(stats),
        heat: await heatOf(ctx, filter, from, to),
        rolledUntil: rolled?.at ? new Date(toDate(rolled.at).getTime() + HOUR_MS) : null
    };
}
/** Lines of the roll-up within reach that a filter asks for, counting only the calls of its outcome. */ export async function readFitting(ctx, grain, filter) {
    const apps = await visibleAppIds(ctx, filter.districtCode);
    const stats = (await readStats(ctx, grain, filter.from, filter.to)).filter((row)=>(apps?.has(row.appId) ?? true) && fits(row, filter));
    const { outcome } = filter;
    return outcome ? stats.map((row)=>narrowed(row, outcome)).filter((row)=>row.calls > 0) : stats;
}
function narrowed(row, outcome) {
    const { ok, denied, errors } = row;
    const kept = {
        ok: 0,
        denied: 0,
        errors: 0,
        [OUTCOMES[outcome]]: {
            ok,
            denied,
            errors
        }[OUTCOMES[outcome]]
    };
    const codes = Object.entries(row.codes).filter(([code])=>outcomeOf(code) === outcome);
    return {
        ...row,
        ...kept,
        calls: kept.ok + kept.denied + kept.errors,
        codes: Object.fromEntries(codes)
    };
}
const OUTCOMES = {
    OK: 'ok',
    DENIED: 'denied',
    ERROR: 'errors'
};
/** As the roll-up counts them. */ function outcomeOf(code) {
    if (code.startsWith('DX-4') || code === 'DX-5031') return 'DENIED';
    return code.startsWith('DX-') || code === 'TRANSPORT' || code === 'INTERNAL' ? 'ERROR' : 'OK';
}
/** Whole days of Shanghai that contain the period. @throws BAD_INPUT for one that is none or beyond twelve months */ export function period({ from, to }) {
    const begin = instantOfDay(dayNumberOf(from));
    const end = instantOfDay(dayNumberOf(new Date(to.getTime() - 1)) + 1);
    const days = (end.getTime() - begin.getTime()) / DAY_MS;
    if (!(from < to && days <= LONGEST_DAYS)) throw badInput([
        {
            path: 'filter.to',
            message: '请选择时间范围（最长12个月）'
        }
    ]);
    return {
        from: begin,
        to: end
    };
}
function fits(row, { direction, appId, channelId, sourceId }) {
    return (!direction || row.direction === direction) && (!appId || row.appId === appId) && (!channelId || row.channelId === channelId) && (!sourceId || row.sourceId === sourceId);
}
function totalsOf(stats) {
    const sum = {
        calls: 0,
        ok: 0,
        denied: 0,
        errors: 0,
        rowCount: 0,
        bytesIn: 0,
        bytesOut: 0
    };
    const latency = Array.from({
        length: LATENCY_BUCKETS
    }, ()=>0);
    const sketch = new SubjectSketch();
    for (const row of stats){
        for (const key of Object.keys(sum))sum[key] += row[key];
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
        p95: only?.p95 ?? quantileOf(latency, 0.95)
    };
}
function trendOf(stats, from, to, step) {
    const points = new Map();
    for(let at = from.getTime(); at < to.getTime(); at += step)points.set(at, {
        startsAt: new Date(at),
        calls: 0,
        ok: 0,
        denied: 0,
        errors: 0
    });
    for (const row of stats){
        const point = points.get(toDate(row.startsAt).getTime());
        if (point) for (const key of [
            'calls',
            'ok',
            'denied',
            'errors'
        ])point[key] += row[key];
    }
    return [
        ...points.values()
    ];
}
/** Parts with their key, most calls first. */ function groups(stats, key) {
    const parts = Map.groupBy(stats, key);
    const calls = (part)=>part.reduce((sum, row)=>sum + row.calls, 0);
    return [
        ...parts
    ].sort(([, one], [, other])=>calls(other) - calls(one));
}
function codesOf(stats) {
    const codes = new Map();
    for (const row of stats)for (const [code, calls] of Object.entries(row.codes))codes.set(code, (codes.get(code) ?? 0) + calls);
    return [
        ...codes
    ].map(([code, calls])=>({
            code,
            calls,
            title: codeTitle(code)
        })).sort((one, other)=>other.calls - one.calls);
}
async function heatOf(ctx, filter, from, to) {
    const is = (column, value)=>value ? sql`${sql.ref(column)} = ${value}` : sql`true`;
    const within = appIdWithin(ctx, 'exchange_stat.app_id', filter.districtCode) ?? sql`true`;
    const counted = filter.outcome ? sql.ref(OUTCOMES[filter.outcome]) : sql.ref('calls');
    const found = await rows(ctx, sql`select extract(isodow from starts_at at time zone 'Asia/Shanghai')::int as weekday,
               extract(hour from starts_at at time zone 'Asia/Shanghai')::int as hour, sum(${counted})::int as calls
          from exchange_stat
         where grain = 'HOUR' and starts_at >= ${from} and starts_at < ${to} and ${is('direction', filter.direction)}
           and ${is('app_id', filter.appId)} and ${is('channel_id', filter.channelId)} and ${is('source_id', filter.sourceId)}
           and ${within}
         group by 1, 2`);
    return found.sort((one, other)=>one.weekday - other.weekday || one.hour - other.hour);
}

//# sourceMappingURL=statistics.js.map