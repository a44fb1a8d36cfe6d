import { tables } from '../../../database/tables.ts';
import type { FlowChange } from '../../flow/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { closeTasks, type NewTask, openTasks } from '../../tasks/tasks.ts';
import { type PaymentRoles, purposeOf, rolesOf } from '../purpose.ts';
import { PAYMENT_BATCH } from '../record-types.ts';

const PAYMENT_TASK = 'PAYMENT';

/** Whose turn it is in a state, by duty; whoever approves sits in the district's bureau, whoever prepares where the batch is. */
const TURNS: Readonly<Record<string, { title: string; duty: keyof PaymentRoles }>> = {
  SUBMITTED: { title: '复核发放批次', duty: 'review' },
  REVIEWED: { title: '审批发放批次', duty: 'approve' },
  REJECTED: { title: '更正被拒收的发放批次', duty: 'prepare' },
  PARTLY_PAID: { title: '核验发放结果', duty: 'prepare' },
  PAID: { title: '核验发放结果', duty: 'prepare' },
};

/** To-dos of batches: the purposes say to which roles, which the flow's own to-dos cannot. */
export async function askForWork(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const moved = changes.filter(({ from, to }) => from !== to);
  await closeTasks(
    tx,
    moved.map(({ row }) => row.id),
    PAYMENT_TASK,
  );
  const tasks: NewTask[] = [];
  for (const { row, to } of moved) {
    const turn = TURNS[to];
    if (!turn) continue;
    const batch = await tables(tx)
      .selectFrom('payment_batch')
      .select(['purpose', 'purpose_title', 'batch_no', 'state'])
      .where('id', '=', row.id)
      .executeTakeFirstOrThrow();
    // A step that followed within this one has moved on already.
    if (batch.state !== to) continue;
    tasks.push({
      kind: PAYMENT_TASK,
      recordType: PAYMENT_BATCH,
      record: { ...row, title: batch.batch_no, subject: batch.purpose_title },
      title: turn.title,
      roleCode: rolesOf(purposeOf(tx, batch.purpose))[turn.duty],
      priority: 2,
      dueAt: null,
      orgCode: turn.duty === 'prepare' ? null : row.districtCode,
    });
  }
  await openTasks(tx, tasks);
}
