import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const common = { audience: 'CLERK', channels: ['IN_APP'], priority: 2 } as const;

/** What is told because of institutions and their qualifications (02 §6.4, BR14-1). */
export const institutionTemplates: readonly NoticeTemplate[] = [
  {
    ...common,
    code: 'T1',
    name: '资质核验结果',
    title: '{资质}核验结果：{结果}',
    body: '您上传的{资质}核验结果为“{结果}”，意见：{意见}。',
    requiredVariables: ['资质', '结果', '意见'],
    priority: 3,
  },
  {
    ...common,
    code: 'T2',
    name: '资质到期提醒',
    title: '{资质}将于 {日期} 到期（剩 {天数} 天）',
    body: '贵机构{资质}（{证号}）有效期至 {日期}，剩 {天数} 天。请及时办理延续，并在“机构信息”中上传新的资质，由所在区核验。',
    requiredVariables: ['资质', '日期', '天数', '证号'],
  },
  {
    ...common,
    code: 'T3',
    name: '资质到期通报',
    title: '{数量}项培训机构资质即将到期',
    body: '{数量}项培训机构资质即将到期：{明细}。请督促机构办理延续。',
    requiredVariables: ['数量', '明细'],
    priority: 3,
  },
  {
    ...common,
    code: 'T4',
    name: '培训机构变动',
    title: '培训机构{动作}：{名称}',
    body: '培训机构“{名称}”已{动作}，原因：{原因}。',
    requiredVariables: ['名称', '动作', '原因'],
  },
  {
    ...common,
    code: 'T6',
    name: '资质过期机构的在训班次',
    title: '资质过期机构有{数量}个在训班次',
    body: '培训机构必备资质已过期，下列{数量}个在训班次可以继续至培训结束，请加强检查：{明细}。',
    requiredVariables: ['数量', '明细'],
  },
  {
    ...common,
    code: 'T5',
    name: '培训机构变动涉及本区学员',
    title: '培训机构{动作}，涉及本区学员{人数}人：{名称}',
    body: '培训机构“{名称}”已{动作}，本区有{人数}名学员报名或在训，原因：{原因}。请告知学员并做好安排。',
    requiredVariables: ['名称', '动作', '人数', '原因'],
  },
];
