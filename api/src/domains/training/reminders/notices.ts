import type { NoticeTemplate } from '../../../platform/notify/index.ts';

/** What J6 tells (02 §2.3, A04): to the office that handles, its records together; to its head, each record by itself. */
export const reminderTemplates: readonly NoticeTemplate[] = [
  {
    code: 'N238',
    name: '培训业务办理时限提醒',
    audience: 'CLERK',
    channels: ['IN_APP', 'POPUP'],
    priority: 2,
    title: '您有{数量}条培训业务{情形}',
    body: '{数量}条培训业务{情形}：{明细}。请尽快办理。',
    requiredVariables: ['数量', '情形', '明细'],
  },
  {
    code: 'N239',
    name: '培训业务逾期报告',
    audience: 'CLERK',
    channels: ['IN_APP', 'POPUP'],
    priority: 1,
    title: '逾期{天数}个工作日未办理：{名称}',
    body: '{环节}“{名称}”（{编号}）应于 {截止} 办理，已超期{天数}个工作日，请督促办理。',
    requiredVariables: ['天数', '名称', '环节', '编号', '截止'],
  },
];
