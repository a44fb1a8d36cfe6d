import { firstRow, sql } from "../../../database/sql.js";
import { ensureCityTask } from "../../tasks/city-tasks.js";
import { closeTasks } from "../../tasks/tasks.js";
export const GRANT_TASK_TYPE = 'pendingGrants';
const KIND = 'GRANT_CONFIRMATION';
/** All that waits is one list, and one to-do. */ const LIST = '00000000-0000-7000-8000-000000000401';
/** The security administrator has a to-do for as long as a grant of sensitive rights waits (03 §40.3). Call after every change of one. */ export async function settleGrantTask(tx) {
    const waiting = await firstRow(tx, sql`select 1 from role_permission rp join role r on r.id = rp.role_id where rp.confirmed_at is null and r.deleted_at is null
        union all
        select 1 from user_role ur join user_account u on u.id = ur.user_id and u.status <> 'DELETED'
          join role_permission rp on rp.role_id = ur.role_id join permission p on p.code = rp.permission and p.sensitive
         where ur.confirmed_at is null limit 1`);
    if (!waiting) return closeTasks(tx, [
        LIST
    ], KIND);
    await ensureCityTask(tx, {
        kind: KIND,
        recordType: GRANT_TASK_TYPE,
        recordId: LIST,
        recordTitle: '待确认的授权',
        title: '确认敏感授权',
        subject: '角色和账号的敏感操作确认后生效',
        roleCode: 'SEC_ADMIN',
        priority: 2,
        dueAt: tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), 1)
    });
}

//# sourceMappingURL=grant-task.js.map