import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ensureCityTask } from '../../../../platform/tasks/city-tasks.ts';
import { closeTasks } from '../../../../platform/tasks/tasks.ts';
import type { TaskState } from './task.ts';

export const FAILURE_TASK_TYPE = 'uplinkEntry';
const KIND = 'UPLINK_FAILURE';

/** Rows of an entry failed: its administrators have one to-do until a later run of it ends well (03 §36.4). */
export async function settleFailure(tx: Ctx, taskId: string, state: TaskState, failed: number): Promise<void> {
  const entry = await tables(tx)
    .selectFrom('transfer_task as t')
    .innerJoin('uplink_entry as e', 'e.id', 't.entry_id')
    .select(['e.id', 'e.code', 'e.name'])
    .where('t.id', '=', taskId)
    .executeTakeFirst();
  if (!entry) return;
  if (state === 'SUCCEEDED') return closeTasks(tx, [entry.id], KIND);
  await ensureCityTask(tx, {
    kind: KIND,
    recordType: FAILURE_TASK_TYPE,
    recordId: entry.id,
    recordTitle: entry.code,
    title: '数据上行有失败的行，请核实补传',
    subject: `${entry.name}：${failed} 行`,
    roleCode: 'DX_ADMIN',
    priority: 2,
    dueAt: tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), 1),
  });
}
