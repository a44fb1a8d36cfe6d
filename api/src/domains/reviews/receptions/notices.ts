import type { NoticeTemplate } from '../../../platform/notify/index.ts';

export const CALLER_INVITED = 'N335';

/** What people who were served by telephone are sent. */
export const receptionNotices: readonly NoticeTemplate[] = [
  {
    code: CALLER_INVITED,
    name: '电话服务评价邀请',
    audience: 'APPLICANT',
    channels: ['SMS'],
    title: '请评价本次电话服务',
    body: '您好，{服务单位}刚才通过电话为您服务（{事项名称}）。如您愿意，请点击链接作出评价：{评价链接}',
    requiredVariables: ['服务单位', '事项名称', '评价链接'],
    priority: 3,
  },
];
