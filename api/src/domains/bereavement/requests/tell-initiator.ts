import { tables } from '../../../database/tables.ts';
import type { FlowChange, FlowRow } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { openTasks } from '../../../platform/tasks/tasks.ts';
import { NOTICES } from '../notices.ts';
import { REDUCTION } from '../record-types.ts';

/** A request that waits for whoever started it: given back, or made by a change of 死亡库. */
export const FIX_TASK = 'REDUCTION_FIX';

/** The to-do of the initiating level. */
export async function openFixTask(tx: Ctx, row: FlowRow, title = '修改被退回的减员申请'): Promise<void> {
  const { chain } = await tables(tx)
    .selectFrom('reduction_request')
    .select('chain')
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow();
  await openTasks(tx, [
    {
      kind: FIX_TASK,
      recordType: REDUCTION,
      record: row,
      title,
      ...(chain === 'STREET' ? { roleCode: 'STREET_OFFICER' } : { roleCode: 'BIZ_OFFICER', orgCode: row.districtCode }),
      priority: 2,
      dueAt: null,
    },
  ]);
}

const RESULTS: Readonly<Record<string, string>> = {
  APPROVED: '已批准',
  RETURNED: '已退回',
  REJECTED: '已驳回（核实有误）',
};

/** The final result, and a return, to the person who started it (C-7). */
export async function tellInitiator(tx: Ctx, { row, to, input }: FlowChange): Promise<void> {
  if (!row.submittedById) return;
  await sendNotices(tx, [
    {
      template: NOTICES.decided,
      receivers: [{ userId: row.submittedById }],
      variables: {
        姓名: row.subject,
        编号: row.title,
        结果: RESULTS[to] ?? '',
        意见: input.reasonText || input.note || '无',
      },
      record: { type: REDUCTION, id: row.id, orgId: row.orgId, title: row.title },
    },
  ]);
}
