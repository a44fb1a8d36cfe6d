import { toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { findOrgByCode } from '../../access/index.ts';
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
    variables: { ...variables, 进展: state === 'APPROVED' ? '请线下发放后登记结果' : '正在推送资金监管平台' },
    record,
    dueKey: `approved-${variables.审批时间}`,
  };
  await sendNotices(tx, [notice]);
}

/** N566 (03 §33.9): the platform cannot be reached, and nothing of the batch is paid yet; whoever prepares it and the city's officer hear of it. */
export async function tellNotPushed(
  tx: Ctx,
  batchId: string,
  trouble: { failures: number; dead: boolean },
): Promise<void> {
  const { roles, record, variables, state } = await readTold(tx, batchId);
  if (state !== 'TO_PUSH') return;
  const city = await findOrgByCode(tx, '310000');
  const { 批次号, 发放用途, 人数, 总额 } = variables;
  await sendNotices(tx, [
    {
      template: 'N566',
      receivers: [
        { roleCode: roles.prepare, orgId: record.orgId },
        ...(city ? [{ roleCode: 'CITY_OFFICER', orgId: city.id }] : []),
      ],
      variables: {
        批次号,
        发放用途,
        人数,
        总额,
        次数: trouble.failures,
        后续: trouble.dead ? '系统已停止自动重试，次日02:00再试' : '系统将继续自动重试',
      },
      record,
      dueKey: `not-pushed-${variables.审批时间}-${trouble.dead ? 'dead' : 'failing'}`,
    },
  ]);
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
