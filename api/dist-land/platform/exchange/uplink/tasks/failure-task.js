import { firstRow, sql } from "../../../../database/sql.js";
import { ensureCityTask } from "../../../tasks/city-tasks.js";
import { closeTasks } from "../../../tasks/tasks.js";
export const FAILURE_TASK_TYPE = 'uplinkEntry';
const KIND = 'UPLINK_FAILURE';
/** Rows of an entry failed: its administrators have one to-do until a later run of it ends well (03 §36.4). */ export async function settleFailure(tx, taskId, state, failed) {
    const entry = await firstRow(tx, sql`select e.id, e.code, e.name from transfer_task t join uplink_entry e on e.id = t.entry_id where t.id = ${taskId}`);
    if (!entry) return;
    if (state === 'SUCCEEDED') return closeTasks(tx, [
        entry.id
    ], KIND);
    await ensureCityTask(tx, {
        kind: KIND,
        recordType: FAILURE_TASK_TYPE,
        recordId: entry.id,
        recordTitle: entry.code,
        title: '数据上行有失败的行，请核实补传',
        subject: `${entry.name}：${failed} 行`,
        roleCode: 'DX_ADMIN',
        priority: 2,
        dueAt: tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), 1)
    });
}

//# sourceMappingURL=failure-task.js.map