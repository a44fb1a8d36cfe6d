import type { Ctx } from '../../../platform/kernel/index.ts';
import { ensureCityTask } from '../../../platform/tasks/city-tasks.ts';
import { closeTasks } from '../../../platform/tasks/tasks.ts';
import type { DistributionRow } from './find-distributions.ts';

export const APPROVAL_TASK_TYPE = 'distribution';
const KIND = 'DISTRIBUTION_APPROVAL';

/** The security administrator has a to-do while a distribution waits for approval (03 §35.3); every act that moves one calls this. */
export async function settleApproval(tx: Ctx, row: DistributionRow): Promise<DistributionRow> {
  if (row.state !== 'PENDING_APPROVAL') await closeTasks(tx, [row.id], KIND);
  else
    await ensureCityTask(tx, {
      kind: KIND,
      recordType: APPROVAL_TASK_TYPE,
      recordId: row.id,
      recordTitle: row.appName,
      title: '安全审批数据分发',
      subject: `${row.channelName}：${row.purpose}`,
      roleCode: 'SEC_ADMIN',
      priority: 2,
      dueAt: tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), 1),
    });
  return row;
}
