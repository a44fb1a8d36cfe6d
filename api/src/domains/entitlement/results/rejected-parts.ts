import { firstRow, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { findOrgByCode } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { closeTasks, openTasks } from '../../../platform/tasks/tasks.ts';

const REJECTED_TASK = 'BATCH_REJECTED';
const CITY = '310000';

/**
 * 社保系统 refused a part: it does not come again by itself, so the officer of the district has it as a to-do and the technicians hear of
 * it, once per part (8.6 no. 5 and 6).
 */
export async function raiseRejection(
  tx: Ctx,
  batchId: string,
  refusal: { messageId: string; code: number; message: string },
): Promise<void> {
  const batch = await tables(tx)
    .selectFrom('entitlement_batch')
    .select([
      'id',
      'batch_no as title',
      'title as subject',
      'org_id as orgId',
      'org_path as orgPath',
      'district_code as districtCode',
    ])
    .where('id', '=', batchId)
    .executeTakeFirst();
  const city = await findOrgByCode(tx, CITY);
  if (!batch || !city) throw new Error('a rejected part has no batch');
  await closeTasks(tx, [batchId], REJECTED_TASK);
  await openTasks(tx, [
    {
      kind: REJECTED_TASK,
      recordType: 'entitlementBatch',
      record: batch,
      title: '社保拒收批次，核实后重推',
      roleCode: 'BIZ_OFFICER',
      priority: 1,
      dueAt: tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), 2),
    },
  ]);
  const record = { type: 'entitlementBatch', id: batch.id, orgId: batch.orgId, title: batch.title };
  await sendNotices(tx, [
    {
      template: 'N66',
      receivers: [
        { roleCode: 'BIZ_OFFICER', orgId: batch.orgId },
        { roleCode: 'TECH', orgId: city.id },
      ],
      variables: { 批次号: batch.title, 代码: refusal.code, 原因: refusal.message.slice(0, 200) || '未说明' },
      record,
      dueKey: `rejected-${refusal.messageId}`,
    },
  ]);
}

/** The to-do ends when no part of the batch stands refused any more. */
export async function settleRejection(tx: Ctx, batchId: string): Promise<void> {
  const left = await firstRow(
    tx,
    sql`select 1 as there from outbox_message where record_id = ${batchId} and record_type = 'entitlementBatch' and state = 'REJECTED' limit 1`,
  );
  if (!left) await closeTasks(tx, [batchId], REJECTED_TASK);
}
