import { readFlowRows } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { FLOW_TASK, openTasks } from '../../../../platform/tasks/tasks.ts';
import { ENROLMENT } from '../record-type.ts';

/** The district's to-do for 重复身份: only these of the enrolments under verification wait for a person (02 §12.7). */
export async function askStaff(tx: Ctx, ids: readonly string[]): Promise<void> {
  const waiting = await readFlowRows(tx, tx.app.registry.getRecord(ENROLMENT), ids);
  await openTasks(
    tx,
    waiting.map((record) => ({
      kind: FLOW_TASK,
      recordType: ENROLMENT,
      record,
      title: '核对重复身份',
      roleCode: 'BIZ_OFFICER',
      priority: 2,
      dueAt: null,
    })),
  );
}
