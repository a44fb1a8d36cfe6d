import type { NoticeTemplate } from '../../../platform/notify/index.ts';

export const DUE = { SOON: 'N570', TODAY: 'N571', LATE: 'N572', HEAD: 'N573' } as const;
export const MESSAGE = 'N574';

const clerk = { audience: 'CLERK', channels: ['IN_APP', 'POPUP'] } as const;

/** What is told because of 就业跟踪 (01 §14.5 no. 2, §14.6). */
export const followUpNotices: readonly NoticeTemplate[] = [
  {
    ...clerk,
    code: DUE.SOON,
    name: '就业跟踪即将到期',
    priority: 4,
    title: '{人数}人的就业跟踪将在{天数}个工作日内到期',
    body: '{名单}的就业跟踪将在{天数}个工作日内到期，最早{期限}，请及时联系并登记。',
    requiredVariables: ['人数', '天数', '名单', '期限'],
  },
  {
    ...clerk,
    code: DUE.TODAY,
    name: '就业跟踪到期（三级）',
    priority: 3,
    title: '{人数}人的就业跟踪已到期',
    body: '{名单}的就业跟踪已到期（最早{期限}），请尽快联系并登记。',
    requiredVariables: ['人数', '名单', '期限'],
  },
  {
    ...clerk,
    code: DUE.LATE,
    name: '就业跟踪逾期（二级）',
    priority: 2,
    title: '{人数}人的就业跟踪已逾期{天数}个工作日',
    body: '{名单}的就业跟踪已逾期{天数}个工作日以上（最早{期限}到期），请立即联系并登记。',
    requiredVariables: ['人数', '天数', '名单', '期限'],
  },
  {
    code: DUE.HEAD,
    name: '就业跟踪长期逾期',
    audience: 'CHIEF',
    channels: ['IN_APP', 'POPUP'],
    priority: 2,
    title: '{街镇}有{人数}人的就业跟踪逾期{天数}个工作日',
    body: '{街镇}的{名单}就业跟踪已逾期{天数}个工作日以上（最早{期限}到期），责任人：{责任人}。请督促办理。',
    requiredVariables: ['街镇', '人数', '天数', '名单', '期限', '责任人'],
  },
  {
    code: MESSAGE,
    name: '就业跟踪短信',
    audience: 'APPLICANT',
    channels: ['SMS'],
    priority: 3,
    title: '{单位}的消息',
    body: '{姓名}您好，{内容}如不希望再接到电话，可在“一网通办”的就业登记中设置。【{单位}】',
    requiredVariables: ['姓名', '内容', '单位'],
  },
];
