import type { NoticeTemplate } from '../../../platform/notify/index.ts';

/** What is told because of expert reviews (02 §9.4): N-17-1, N-17-2 and the changes of a batch. */
export const reviewTemplates: readonly NoticeTemplate[] = [
  {
    code: 'N190',
    name: '专家评审通知（N-17-1、N-17-2）',
    audience: 'CLERK',
    channels: ['IN_APP', 'POPUP'],
    priority: 2,
    title: '{批次名称}：{进展}',
    body: '{进展}。打分时间：{打分开始} 至 {打分截止}。',
    requiredVariables: ['批次名称', '进展', '打分开始', '打分截止'],
  },
  {
    code: 'N191',
    name: '打分截止提醒（T17-4）',
    audience: 'CLERK',
    channels: ['IN_APP', 'POPUP'],
    priority: 1,
    title: '{批次名称}：距打分截止不足{小时}小时',
    body: '您在“{批次名称}”中还有{数量}个项目没有提交打分，打分于 {打分截止} 截止，未提交的草稿不计入。',
    requiredVariables: ['批次名称', '小时', '数量', '打分截止'],
  },
];
