import { rows, run, sql, toDate } from "../../../database/sql.js";
import { uuidv7 } from "../../../database/uuid.js";
import { transaction } from "../../kernel/context.js";
import { FLOW_TASK } from "../../tasks/tasks.js";
import { lockRows } from "../lock-rows.js";
import { publishChanges } from "../publish-changes.js";
import { dueDatesOf, dueOf, timerColumns, toTimer } from "../timers.js";
import { findMovedTimers } from "./moved-timers.js";
/** Records of one transaction: locks are short, and clerks go on working meanwhile. */ const CHUNK = 200;
/**
 * Counts the running deadlines again by a calendar and writes what moved: the timers, the dates that the records and their to-dos show, and
 * one row of `deadline_change` per timer. In chunks, each a transaction of its own; running it again moves nothing twice. Returns how many
 * deadlines moved.
 */ export async function reprojectDeadlines(ctx, calendar, cause, range) {
    let moved = 0;
    for await (const timers of findMovedTimers(ctx, calendar, range)){
        for (const [type, ofType] of Map.groupBy(timers, ({ recordType })=>recordType)){
            const ids = [
                ...new Set(ofType.map(({ timer })=>timer.recordId))
            ];
            for(let first = 0; first < ids.length; first += CHUNK){
                const chunk = ids.slice(first, first + CHUNK);
                moved += await transaction(ctx, (tx)=>moveRecords(tx, calendar, type, chunk, cause));
            }
        }
    }
    return moved;
}
async function moveRecords(tx, calendar, type, ids, cause) {
    const binding = tx.app.registry.getRecord(type);
    const locked = await lockRows(tx, binding, ids);
    const timers = await readOpenTimers(tx, calendar, ids);
    const moved = timers.filter(({ dueBefore, dueAfter })=>dueBefore && dueAfter && dueBefore.getTime() !== dueAfter.getTime());
    if (moved.length === 0) return 0;
    await writeTimers(tx, type, moved, cause);
    const touched = new Set(moved.map(({ recordId })=>recordId));
    const byRecord = Map.groupBy(timers, ({ recordId })=>recordId);
    const dates = [
        ...touched
    ].map((id)=>({
            id,
            ...dueDatesOf((byRecord.get(id) ?? []).map(({ kind, dueAfter })=>({
                    kind,
                    due: dueAfter
                })))
        }));
    await writeDates(tx, binding.table, dates);
    publishChanges(tx, type, 'deadline', locked.filter(({ id })=>touched.has(id)));
    return moved.length;
}
/** The open timers of locked records, with when each runs out by the old calendar and by the new one. */ async function readOpenTimers(tx, calendar, ids) {
    const now = tx.app.clock.now();
    const found = await rows(tx, sql`select ${timerColumns}, due_at as "dueAt" from flow_timer
         where record_id = any(${[
        ...ids
    ]}::uuid[]) and closed_at is null order by id`);
    return found.map(({ dueAt, ...row })=>{
        const timer = toTimer(row);
        return {
            ...timer,
            dueBefore: dueAt ? toDate(dueAt) : null,
            dueAfter: dueOf(timer, calendar, now)
        };
    });
}
async function writeTimers(tx, type, moved, { reason, changedBy, calendarChangeId }) {
    const now = tx.app.clock.now();
    const values = moved.map(({ id, recordId, kind, stage, dueBefore, dueAfter })=>({
            id: uuidv7(now.getTime()),
            timerId: id,
            recordId,
            kind,
            stage,
            dueBefore,
            dueAfter
        }));
    await run(tx, sql`with moved as (
          select * from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "timerId" uuid, "recordId" uuid, kind text,
            stage text, "dueBefore" timestamptz, "dueAfter" timestamptz)
        ), updated as (
          update flow_timer t set due_at = moved."dueAfter", watch_at = 'epoch' from moved where t.id = moved."timerId" returning t.id
        )
        insert into deadline_change (id, record_type, record_id, timer_id, kind, stage, due_before, due_after, reason, changed_by,
          changed_at, calendar_change_id)
        select id, ${type}, "recordId", "timerId", kind, stage, "dueBefore", "dueAfter", ${reason}, ${changedBy}, ${now},
          ${calendarChangeId ?? null}::uuid
          from moved`);
}
/** The record's own dates and those of its to-dos. The version stays: nobody's open form has become wrong by it. */ async function writeDates(tx, table, dates) {
    const values = sql`jsonb_to_recordset(${JSON.stringify(dates)}::jsonb) as v(id uuid, "dueAt" timestamptz, "promiseDueAt" timestamptz,
    "legalDueAt" timestamptz)`;
    await run(tx, sql`update ${sql.table(table)} as r set due_at = v."dueAt", promise_due_at = v."promiseDueAt", legal_due_at = v."legalDueAt"
          from ${values} where r.id = v.id`);
    await run(tx, sql`update task set due_at = v."dueAt" from ${values}
         where task.record_id = v.id and task.kind = ${FLOW_TASK} and task.closed_at is null`);
}

//# sourceMappingURL=reproject-deadlines.js.map