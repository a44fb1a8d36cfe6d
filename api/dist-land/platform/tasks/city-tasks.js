import { run, sql } from "../../database/sql.js";
import { uuidv7 } from "../../database/uuid.js";
/** Opens the to-do with the city's own organisation, unless one of its kind stands open for the role and record. Closed by the act, like every to-do. */ export async function ensureCityTask(tx, task) {
    const now = tx.app.clock.now();
    await run(tx, sql`insert into task (id, kind, record_type, record_id, record_title, title, subject, role_code, org_id, org_path, district_code, priority,
                          due_at, created_at)
        select ${uuidv7(now.getTime())}::uuid, ${task.kind}, ${task.recordType}, ${task.recordId}::uuid, ${task.recordTitle.slice(0, 60)},
               ${task.title.slice(0, 80)}, ${task.subject.slice(0, 120)}, ${task.roleCode}, o.id, o.path, coalesce(o.district_code, o.region_code),
               ${task.priority}, ${task.dueAt}::timestamptz, ${now}
          from org o
         where o.level = 'CITY' and not exists (
               select 1 from task t where t.record_id = ${task.recordId}::uuid and t.closed_at is null and t.kind = ${task.kind}
                  and t.role_code = ${task.roleCode})
         order by o.code limit 1`);
}

//# sourceMappingURL=city-tasks.js.map