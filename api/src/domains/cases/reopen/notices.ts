import type { NoticeTemplate } from '../../../platform/notify/index.ts';

/** What is told when an ended case is to be, is, or is not taken up again (T15 "all"). */
export const reopenNotices: readonly NoticeTemplate[] = [
  {
    code: 'N82',
    name: '重新办理告知',
    audience: 'APPLICANT',
    channels: ['SMS'],
    title: '您的{事项名称}重新办理',
    body: '您的{事项名称}（{一件事编号}）已重新办理，原因：{原因}。办理进度请见：{链接}',
    requiredVariables: ['事项名称', '一件事编号', '原因', '链接'],
    priority: 2,
  },
  {
    code: 'N85',
    name: '重新办理待审批',
    audience: 'CHIEF',
    channels: ['IN_APP', 'POPUP'],
    title: '重新办理待审批：{一件事编号}',
    body: '{操作人} 提请重新办理 {一件事编号}，原因：{原因}，请于{期限}审批',
    requiredVariables: ['操作人', '一件事编号', '原因', '期限'],
    priority: 2,
  },
  {
    code: 'N86',
    name: '重新办理未获同意',
    audience: 'CLERK',
    channels: ['IN_APP', 'POPUP'],
    title: '重新办理未获同意：{一件事编号}',
    body: '您申请重新办理 {一件事编号} 未获同意，原因：{原因}。办结结果不变。',
    requiredVariables: ['一件事编号', '原因'],
    priority: 2,
  },
];
