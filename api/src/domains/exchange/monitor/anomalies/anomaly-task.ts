import { firstRow, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ensureCityTask } from '../../../../platform/tasks/city-tasks.ts';
import { closeTasks } from '../../../../platform/tasks/tasks.ts';

export const ANOMALY_TASK_TYPE = 'exchangeAnomalies';
const KIND = 'EXCHANGE_ANOMALY';
/** However many there are in a storm: one list, and one to-do. */
const LIST = '00000000-0000-7000-8000-000000000404';

/** The administrators of the exchange have a to-do while a 高 has no conclusion (03 §39.2, C-7). Call after every change of one. */
export async function settleAnomalyTask(tx: Ctx): Promise<void> {
  const open = await firstRow(
    tx,
    sql`select 1 from exchange_anomaly where level = 'HIGH' and state not in ('CLOSED', 'FALSE_ALARM') limit 1`,
  );
  if (!open) return closeTasks(tx, [LIST], KIND);
  await ensureCityTask(tx, {
    kind: KIND,
    recordType: ANOMALY_TASK_TYPE,
    recordId: LIST,
    recordTitle: '异常事件',
    title: '处理高级别数据交换异常',
    subject: '确认、处理并填写结论后关闭',
    roleCode: 'DX_ADMIN',
    priority: 1,
    dueAt: tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), 1),
  });
}
