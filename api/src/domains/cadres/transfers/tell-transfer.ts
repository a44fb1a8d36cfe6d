import { findOrgByCode } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type NoticeReceiver, sendNotices } from '../../../platform/notify/index.ts';
import { closeTasks, openTasks } from '../../../platform/tasks/tasks.ts';
import { TRANSFER } from '../record-types.ts';
import { districtName } from '../register/place.ts';
import { transfer } from './transfer.record.ts';

/** The to-do of the target: it stands with another district than the transfer itself. */
export const RECEIVE_TASK = 'CADRE_TRANSFER_RECEIVE';
const OPERATOR = 'BIZ_OFFICER';

type Row = Awaited<ReturnType<typeof transfer.get>>;

/** Asks the target's officers to judge (03 §32.3). */
export async function askTarget(tx: Ctx, row: Row): Promise<void> {
  const record = {
    id: row.id,
    orgId: row.orgId,
    orgPath: row.orgPath,
    districtCode: row.toDistrict,
    title: row.transferNo,
    subject: row.cadreName,
  };
  await openTasks(tx, [
    {
      kind: RECEIVE_TASK,
      recordType: TRANSFER,
      record,
      title: `接收${districtName(row.fromDistrict)}转入人员`,
      roleCode: OPERATOR,
      priority: 2,
      dueAt: null,
      orgCode: row.toDistrict,
    },
  ]);
}

export const targetDone = (tx: Ctx, id: string): Promise<void> => closeTasks(tx, [id], RECEIVE_TASK);

/** Messages to both districts, and to the new street where there is one (03 §32.3). */
export async function tellBoth(tx: Ctx, row: Row, result: string): Promise<void> {
  const receivers: NoticeReceiver[] = [
    { roleCode: OPERATOR, orgId: row.orgId },
    { roleCode: OPERATOR, orgId: row.toOrgId },
  ];
  const street = row.toStreet ? await findOrgByCode(tx, row.toStreet) : undefined;
  if (street) receivers.push({ roleCode: 'STREET_OFFICER', orgId: street.id });
  await sendNotices(tx, [
    {
      template: 'N622',
      receivers,
      variables: { ...variablesOf(row), 结果: result, 意见: row.opinion ?? '无' },
      record: recordOf(row),
    },
  ]);
}

const variablesOf = (row: Row) => ({
  编号: row.transferNo,
  姓名: row.cadreName,
  迁出区: districtName(row.fromDistrict),
  迁入区: districtName(row.toDistrict),
});
const recordOf = (row: Row) => ({ type: TRANSFER, id: row.id, orgId: row.orgId, title: row.transferNo });

/** Reminds the target of a transfer that has waited so many days. */
export const remindTarget = (tx: Ctx, row: Row, waited: number): Promise<unknown> =>
  sendNotices(tx, [
    {
      template: 'N623',
      receivers: [{ roleCode: OPERATOR, orgId: row.toOrgId }],
      variables: { ...variablesOf(row), 天数: waited },
      record: recordOf(row),
      dueKey: `${waited}`,
    },
  ]);

/** Tells the city of one that has waited too long: it decides nothing by itself (03 §32.3). */
export async function tellCity(tx: Ctx, row: Row, waited: number): Promise<void> {
  const city = await findOrgByCode(tx, '310000');
  if (!city) return;
  await sendNotices(tx, [
    {
      template: 'N624',
      receivers: [{ roleCode: 'CITY_OFFICER', orgId: city.id }],
      variables: { ...variablesOf(row), 天数: waited },
      record: recordOf(row),
      dueKey: 'city',
    },
  ]);
}
