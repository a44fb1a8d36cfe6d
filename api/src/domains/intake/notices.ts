import type { NoticeTemplate } from '../../platform/notify/index.ts';

/** What the citizen's pages tell the window. */
export const intakeNotices: readonly NoticeTemplate[] = [
  {
    code: 'N255',
    name: '更正申请',
    audience: 'CLERK',
    channels: ['IN_APP'],
    title: '申请人更正了共享数据：{一件事编号}',
    body: '{一件事编号}的申请人更正了自动填写的内容：{更正项目}，请在预审时核对。',
    requiredVariables: ['一件事编号', '更正项目'],
    priority: 3,
  },
];
