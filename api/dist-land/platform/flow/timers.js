import { rows, run, sql, toDate } from "../../database/sql.js";
import { uuidv7 } from "../../database/uuid.js";
import { project } from "../calendar/index.js";
import { detourStates, getState } from "./definition.js";
import { loadTimeLimits } from "./time-limits.js";
export function timerState(timer) {
    return {
        startedAt: timer.startedAt,
        budget: {
            value: Number(timer.limitValue),
            unit: timer.limitUnit
        },
        suspensions: timer.suspensions.map((s)=>({
                from: new Date(s.from),
                reason: s.cause,
                ...s.to ? {
                    to: new Date(s.to)
                } : {}
            }))
    };
}
/** When a timer runs out; `null` while it is paused and once it is closed. */ export function dueOf(timer, calendar, now) {
    if (timer.closedAt) return null;
    return project(timerState(timer), calendar, now).dueAt ?? null;
}
/** The dates that a record shows, from its timers and when each runs out. */ export function dueDatesOf(timers) {
    const earliest = (dates)=>dates.flatMap((date)=>date ?? []).sort((a, b)=>a.getTime() - b.getTime())[0] ?? null;
    const of = (kind)=>earliest(timers.filter((t)=>t.kind === kind).map((t)=>t.due));
    const [stage, promise, legal] = [
        of('STAGE'),
        of('PROMISE'),
        of('LEGAL')
    ];
    return {
        dueAt: earliest([
            stage,
            promise,
            legal
        ]),
        promiseDueAt: promise,
        legalDueAt: legal
    };
}
const isPaused = (timer)=>timer.suspensions.some((s)=>!s.to);
/** The clocks of one record after one move; mutates and returns its timers. Pure but for the ids it takes from `newId`. */ export function moveClocks(flow, limits, timers, move, newId) {
    const at = move.at.toISOString();
    const to = getState(flow, move.to);
    const from = move.from === null ? undefined : getState(flow, move.from);
    const open = ()=>timers.filter((t)=>!t.closedAt);
    const pause = (timer, cause)=>{
        if (!isPaused(timer)) timer.suspensions = [
            ...timer.suspensions,
            {
                from: at,
                cause
            }
        ];
    };
    const resume = (timer)=>{
        timer.suspensions = timer.suspensions.map((s)=>s.to ? s : {
                ...s,
                to: at
            });
    };
    const start = (kind, stage, ruled, onExpiry)=>{
        const visit = 1 + Math.max(0, ...timers.filter((t)=>t.kind === kind && t.stage === stage).map((t)=>t.visit));
        timers.push({
            id: newId(),
            recordId: move.recordId,
            kind,
            stage,
            visit,
            limitValue: ruled.limit.value,
            limitUnit: ruled.limit.unit,
            ruleText: ruled.ruleText,
            startedAt: move.at,
            suspensions: [],
            onExpiry: onExpiry ?? null,
            closedAt: null
        });
    };
    if (to.final) {
        for (const timer of open())timer.closedAt = move.at;
        return timers;
    }
    if (from?.stage?.name !== to.stage?.name) {
        for (const timer of open().filter((t)=>t.kind === 'STAGE' && t.stage === from?.stage?.name)){
            if (move.remembered) pause(timer, to.title);
            else timer.closedAt = move.at;
        }
        if (to.stage) {
            const waiting = open().find((t)=>t.kind === 'STAGE' && t.stage === to.stage?.name && isPaused(t));
            if (move.returned && waiting) resume(waiting);
            else {
                const ruled = limits.find(move.matterCode, 'STAGE', to.stage.name);
                if (ruled) start('STAGE', to.stage.name, ruled, to.stage.onExpiry);
            }
        }
    }
    if (!move.remembered && !move.returned && !detourStates(flow).has(move.to)) {
        // The detour has ended elsewhere: what waited for a way back waits no longer.
        for (const timer of open().filter((t)=>t.kind === 'STAGE' && t.stage !== to.stage?.name))timer.closedAt = move.at;
    }
    for (const timer of open().filter((t)=>t.kind !== 'STAGE')){
        if (to.paused) pause(timer, to.title);
        else resume(timer);
    }
    for (const whole of flow.wholeLimits ?? []){
        if (whole.from !== move.to || open().some((t)=>t.kind === whole.kind)) continue;
        const ruled = limits.find(move.matterCode, whole.kind, whole.kind);
        if (ruled) start(whole.kind, whole.kind, ruled);
    }
    return timers;
}
export const timerColumns = sql`id, record_id as "recordId", kind, stage, visit, limit_value as "limitValue", limit_unit as "limitUnit",
  rule_text as "ruleText", started_at as "startedAt", suspensions, on_expiry as "onExpiry", closed_at as "closedAt"`;
export function toTimer(row) {
    return {
        ...row,
        startedAt: toDate(row.startedAt),
        closedAt: row.closedAt ? toDate(row.closedAt) : null
    };
}
/** All timers of the records, closed ones included (their visits count), in one statement. */ export async function readTimers(ctx, recordIds) {
    const found = await rows(ctx, sql`
    select ${timerColumns} from flow_timer where record_id = any(${[
        ...recordIds
    ]}::uuid[]) order by id`);
    const byRecord = new Map();
    for (const row of found){
        byRecord.set(row.recordId, [
            ...byRecord.get(row.recordId) ?? [],
            toTimer(row)
        ]);
    }
    return byRecord;
}
/** Moves the clocks of all records of an act in three statements; returns the dates that each record now shows. */ export async function moveTimers(tx, flow, recordType, moves) {
    const { calendar, clock } = tx.app;
    const now = clock.now();
    const limits = await loadTimeLimits(tx);
    const existing = await readTimers(tx, moves.map((m)=>m.recordId));
    const result = new Map();
    const changed = [];
    for (const move of moves){
        const timers = moveClocks(flow, limits, existing.get(move.recordId) ?? [], move, ()=>uuidv7(now.getTime()));
        const projected = timers.map((timer)=>({
                ...timer,
                dueAt: dueOf(timer, calendar, now)
            }));
        changed.push(...projected);
        result.set(move.recordId, dueDatesOf(projected.map(({ kind, dueAt })=>({
                kind,
                due: dueAt
            }))));
    }
    await writeTimers(tx, recordType, changed);
    return result;
}
/** Upserts timers. Paused and closed ones go first, so that no moment has two armed timers of one step. */ async function writeTimers(tx, recordType, timers) {
    for (const batch of [
        timers.filter((t)=>!t.dueAt),
        timers.filter((t)=>t.dueAt)
    ]){
        if (batch.length === 0) continue;
        await run(tx, sql`
      insert into flow_timer (id, record_type, record_id, kind, stage, visit, limit_value, limit_unit, rule_text, started_at, suspensions,
                              due_at, on_expiry, closed_at)
      select v.id, ${recordType}, v."recordId", v.kind, v.stage, v.visit, v."limitValue", v."limitUnit", v."ruleText", v."startedAt",
             v.suspensions, v."dueAt", v."onExpiry", v."closedAt"
        from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as v(
             id uuid, "recordId" uuid, kind text, stage text, visit int, "limitValue" numeric, "limitUnit" text, "ruleText" text,
             "startedAt" timestamptz, suspensions jsonb, "dueAt" timestamptz, "onExpiry" text, "closedAt" timestamptz)
      on conflict (id) do update set suspensions = excluded.suspensions, due_at = excluded.due_at, closed_at = excluded.closed_at,
        watch_at = 'epoch'`);
    }
}

//# sourceMappingURL=timers.js.map