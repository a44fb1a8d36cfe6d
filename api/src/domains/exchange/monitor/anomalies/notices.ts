import { toDate } from '../../../../database/sql.ts';
import { findOrgByCode } from '../../../../platform/access/index.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, type NoticeTemplate, sendNotices } from '../../../../platform/notify/index.ts';
import { getRule, LEVEL_TITLES } from '../rules/rule-definition.ts';
import type { AnomalyRow } from './anomaly.ts';

const CITY = '310000';
const VARIABLES = ['级别', '规则', '对象', '情况', '时间'];

/** Alarms of the monitor (03 §39.2): a text message only for 高. */
export const anomalyNotices: readonly NoticeTemplate[] = [
  {
    code: 'N90',
    name: '数据交换异常（高）',
    audience: 'ADMIN',
    channels: ['IN_APP', 'POPUP', 'SMS'],
    title: '数据交换异常：{规则}（{对象}）',
    body: '【数据交换异常·{级别}】{规则}，对象：{对象}，{情况}，发现时间 {时间}。请于15分钟内在“数据交换监控”中确认。',
    requiredVariables: VARIABLES,
    priority: 1,
  },
  {
    code: 'N91',
    name: '数据交换异常',
    audience: 'ADMIN',
    channels: ['IN_APP', 'POPUP'],
    title: '数据交换异常：{规则}（{对象}）',
    body: '【数据交换异常·{级别}】{规则}，对象：{对象}，{情况}，发现时间 {时间}。请在“数据交换监控”中处理。',
    requiredVariables: VARIABLES,
    priority: 2,
  },
  {
    code: 'N92',
    name: '数据交换异常未确认',
    audience: 'ADMIN',
    channels: ['IN_APP', 'POPUP', 'SMS'],
    title: '数据交换异常超时未确认：{规则}（{对象}）',
    body: '【数据交换异常·{级别}】{规则}，对象：{对象}，{情况}，发现时间 {时间}，超过15分钟无人确认，请督促处理。',
    requiredVariables: VARIABLES,
    priority: 1,
  },
  {
    code: 'N93',
    name: '数据传输已恢复',
    audience: 'ADMIN',
    channels: ['IN_APP'],
    title: '数据传输已恢复：{对象}',
    body: '{对象}的传输已恢复，此前的异常“{规则}”发现于 {时间}。请在“数据交换监控”中核实后关闭。',
    requiredVariables: ['规则', '对象', '时间'],
    priority: 3,
  },
];

/** Tells the administrators of the exchange and who answers for the channel or application. */
export async function alarm(tx: Ctx, anomaly: AnomalyRow, situation: string, owners: readonly string[]): Promise<void> {
  const template = anomaly.level === 'HIGH' ? 'N90' : 'N91';
  await tell(tx, template, 'DX_ADMIN', owners, [{ anomaly, situation }]);
}

/** Tells the security administrators of what nobody has confirmed. */
export function alarmSecurity(tx: Ctx, anomalies: readonly AnomalyRow[]): Promise<void> {
  const situated = anomalies.map((anomaly) => ({ anomaly, situation: `已发生${anomaly.hits}次` }));
  return tell(tx, 'N92', 'SEC_ADMIN', [], situated);
}

/** Tells the administrators that what they were alarmed about is over. */
export function tellRecovery(tx: Ctx, anomaly: AnomalyRow): Promise<void> {
  return tell(tx, 'N93', 'DX_ADMIN', [], [{ anomaly, situation: '已恢复' }]);
}

async function tell(
  tx: Ctx,
  template: string,
  roleCode: string,
  owners: readonly string[],
  situated: readonly { anomaly: AnomalyRow; situation: string }[],
): Promise<void> {
  const city = await findOrgByCode(tx, CITY);
  if (!city) throw new Error('the city has no organisation');
  await sendNotices(
    tx,
    situated.map(
      ({ anomaly, situation }): Notice => ({
        template,
        receivers: [{ roleCode, orgId: city.id }, ...owners.map((userId) => ({ userId }))],
        variables: {
          级别: LEVEL_TITLES[anomaly.level],
          规则: getRule(anomaly.rule).title,
          对象: anomaly.subjectTitle,
          情况: situation,
          时间: formatDateTime(toDate(anomaly.firstAt)),
        },
        link: `/exchange/anomalies?open=${anomaly.id}`,
        dueKey: anomaly.id,
      }),
    ),
  );
}
