import { run, sql } from "../../database/sql.js";
import { uuidv7 } from "../../database/uuid.js";
import { actorName } from "../kernel/actor.js";
export const FLOW_TASK = 'FLOW';
/** Opens the to-dos in one statement; those of assigned records are the assignee's. */ export async function openTasks(tx, tasks) {
    if (tasks.length === 0) return;
    const now = tx.app.clock.now();
    const values = tasks.map(({ record, ...task })=>({
            ...task,
            ...record,
            recordId: record.id,
            id: uuidv7(now.getTime()),
            recordTitle: record.title,
            title: task.title
        }));
    await run(tx, sql`
    insert into task (id, kind, record_type, record_id, record_title, title, subject, role_code, org_id, org_path, district_code, priority,
                      due_at, created_at, assignee_id)
    select v.id, v.kind, v."recordType", v."recordId", v."recordTitle", v.title, v.subject, v."roleCode", v."orgId", v."orgPath",
           v."districtCode", v.priority, v."dueAt", ${now}, a.user_id
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(
           id uuid, kind text, "recordType" text, "recordId" uuid, "recordTitle" text, title text, subject text, "roleCode" text,
           "orgId" uuid, "orgPath" text, "districtCode" text, priority smallint, "dueAt" timestamptz)
      left join assignment a on a.record_type = v."recordType" and a.record_id = v."recordId"`);
}
/** Closes the open to-dos of the records: those of the given kind, or all of them. */ export async function closeTasks(tx, recordIds, kind) {
    if (recordIds.length === 0) return;
    await run(tx, sql`
    update task set closed_at = ${tx.app.clock.now()}, closed_by = ${actorName(tx.actor)}
     where closed_at is null and record_id = any(${[
        ...recordIds
    ]}::uuid[]) and (${kind ?? null}::text is null or kind = ${kind ?? null})`);
}

//# sourceMappingURL=tasks.js.map