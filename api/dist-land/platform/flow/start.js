import { run, sql } from "../../database/sql.js";
import { actorName } from "../kernel/actor.js";
import { closeTasks, FLOW_TASK, openTasks } from "../tasks/tasks.js";
import { getState } from "./definition.js";
import { lockRows } from "./lock-rows.js";
import { publishChanges } from "./publish-changes.js";
import { moveTimers } from "./timers.js";
import { writeEvents } from "./write-events.js";
export const CREATE = 'create';
/**
 * Records that the domain has just inserted in their flow's first state (or, for a record that arrives complete, in `state`): writes the
 * first history row, starts the clocks, opens the to-dos. The rows must already be flushed.
 */ export async function startRecords(tx, type, ids, action = CREATE, input = {}) {
    const binding = tx.app.registry.getRecord(type);
    const flow = tx.app.registry.getFlow(binding.flow);
    const at = tx.app.clock.now();
    const records = await lockRows(tx, binding, ids);
    const heads = await writeEvents(tx, records.map((row)=>({
            recordType: type,
            row,
            from: null,
            to: row.state,
            action,
            input,
            at
        })));
    const dates = await moveTimers(tx, flow, type, records.map((row)=>({
            recordId: row.id,
            matterCode: row.matterCode ?? binding.limits ?? null,
            from: null,
            to: row.state,
            remembered: false,
            returned: false,
            at
        })));
    const values = records.map((row)=>({
            id: row.id,
            ...heads.get(row.id),
            ...dates.get(row.id)
        }));
    await run(tx, sql`
    update ${sql.table(binding.table)} as r
       set event_seq = v.seq, event_hash = v.hash, due_at = v."dueAt", promise_due_at = v."promiseDueAt", legal_due_at = v."legalDueAt",
           last_actor_name = ${actorName(tx.actor)}
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(
           id uuid, seq int, hash text, "dueAt" timestamptz, "promiseDueAt" timestamptz, "legalDueAt" timestamptz)
     where r.id = v.id`);
    await closeTasks(tx, ids, FLOW_TASK);
    await openTasks(tx, records.flatMap((row)=>{
        const task = getState(flow, row.state).task;
        if (!task) return [];
        return [
            {
                kind: FLOW_TASK,
                recordType: type,
                record: row,
                title: task.title,
                roleCode: task.role,
                priority: task.priority,
                dueAt: dates.get(row.id)?.dueAt ?? null
            }
        ];
    }));
    publishChanges(tx, type, action, records);
}

//# sourceMappingURL=start.js.map