import { toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { formatMinute } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { type Notice, sendNotices } from '../../notify/index.ts';
import { purposeOf, rolesOf } from '../purpose.ts';
import { PAYMENT_BATCH } from '../record-types.ts';

/** What notices about a batch need of it. */
export async function readTold(ctx: Ctx, batchId: string) {
  const batch = await tables(ctx)
    .selectFrom('payment_batch')
    .select(['id', 'batch_no', 'purpose', 'purpose_title', 'item_count', 'total', 'approved_at', 'org_id', 'state'])
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
  return {
    roles: rolesOf(purposeOf(ctx, batch.purpose)),
    record: { type: PAYMENT_BATCH, id: batch.id, orgId: batch.org_id, title: batch.batch_no },
    state: batch.state,
    variables: {
      批次号: batch.batch_no,
      发放用途: batch.purpose_title,
      人数: batch.item_count,
      总额: batch.total,
      审批时间: batch.approved_at ? formatMinute(toDate(batch.approved_at)) : '',
    },
  };
}

/** N10 at once (R11.3, AC-11-07). */
export async function tellApproved(tx: Ctx, batchId: string): Promise<void> {
  const { roles, record, variables, state } = await readTold(tx, batchId);
  const notice: Notice = {
    template: 'N10',
    receivers: [{ roleCode: roles.prepare, orgId: record.orgId }],
    variables: { ...variables, 进展: state === 'APPROVED' ? '请线下发放后登记结果' : '已推送资金监管平台' },
    record,
    dueKey: `approved-${variables.审批时间}`,
  };
  await sendNotices(tx, [notice]);
}

export async function tellRejected(tx: Ctx, batchId: string, reason: string): Promise<void> {
  const { roles, record, variables } = await readTold(tx, batchId);
  await sendNotices(tx, [
    {
      template: 'N561',
      receivers: [{ roleCode: roles.prepare, orgId: record.orgId }],
      variables: { 批次号: variables.批次号, 发放用途: variables.发放用途, 原因: reason || '未说明原因' },
      record,
    },
  ]);
}
