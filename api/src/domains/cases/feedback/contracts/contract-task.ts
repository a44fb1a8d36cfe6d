import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ensureCityTask } from '../../../../platform/tasks/city-tasks.ts';
import { closeTasks } from '../../../../platform/tasks/tasks.ts';
import { FEEDBACK_DEPARTMENTS, type FeedbackDepartment } from '../words.ts';
import type { FeedbackContract } from './contract.ts';

const KIND = 'CONTRACT_PUBLICATION';
const WORKDAYS = 3;

const taskType = (department: FeedbackDepartment) => `feedbackContract-${department}`;

/** The page shows the versions of one department, so a to-do leads to its department. */
export const contractTaskLinks: Readonly<Record<string, string>> = Object.fromEntries(
  (Object.keys(FEEDBACK_DEPARTMENTS) as FeedbackDepartment[]).map((department) => [
    taskType(department),
    `/feedback-contracts?department=${department}`,
  ]),
);

/** The city has a to-do from the first saved change of a draft until the version is in force or given up (01 §3.3, C-7). */
export async function settleContractTask(tx: Ctx, contract: FeedbackContract): Promise<void> {
  const { id, department, version, status } = contract;
  if (status === 'LIVE' || status === 'RETIRED') return closeTasks(tx, [id], KIND);
  const name = FEEDBACK_DEPARTMENTS[department];
  await ensureCityTask(tx, {
    kind: KIND,
    recordType: taskType(department),
    recordId: id,
    recordTitle: `接口约定 ${name}`,
    title: '接口约定待发布，请审核后试运行或发布',
    subject: `${name} 第${version}版`,
    roleCode: 'CITY_OFFICER',
    priority: 3,
    dueAt: tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), WORKDAYS),
  });
}
