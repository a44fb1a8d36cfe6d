import { rows, run, sql } from "../../database/sql.js";
import { requireUser } from "../kernel/context.js";
/**
 * 分派: gives records, with the to-dos open on them now and later, to one member of staff.
 *
 * @returns who of those still at work handled them before, by record id
 */ export async function assignRecords(tx, records, assignee) {
    const given = JSON.stringify(records);
    const former = await rows(tx, sql`select a.record_id as "recordId", a.user_id as "userId"
          from jsonb_to_recordset(${given}::jsonb) as v(type text, id uuid)
          join assignment a on a.record_type = v.type and a.record_id = v.id
          join user_account u on u.id = a.user_id and u.status = 'ENABLED'`);
    await run(tx, sql`insert into assignment (record_type, record_id, user_id, user_name, assigned_by, assigned_at)
        select v.type, v.id, ${assignee.id}, ${assignee.name}, ${requireUser(tx).userId}, ${tx.app.clock.now()}
          from jsonb_to_recordset(${given}::jsonb) as v(type text, id uuid)
        on conflict (record_type, record_id) do update set user_id = excluded.user_id, user_name = excluded.user_name,
           assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at`);
    await run(tx, sql`update task t set assignee_id = ${assignee.id}
          from jsonb_to_recordset(${given}::jsonb) as v(type text, id uuid)
         where t.closed_at is null and t.record_type = v.type and t.record_id = v.id`);
    return new Map(former.map(({ recordId, userId })=>[
            recordId,
            userId
        ]));
}

//# sourceMappingURL=assignments.js.map