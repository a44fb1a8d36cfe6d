import type { NoticeTemplate } from '../../../platform/notify/index.ts';

/** What an institution hears of its projects (02 §7.4). */
export const projectTemplates: readonly NoticeTemplate[] = [
  {
    code: 'N170',
    name: '培训项目在库变动',
    audience: 'CLERK',
    channels: ['IN_APP', 'POPUP'],
    title: '{变动}：{项目名称}',
    body: '培训项目 {项目编号}“{项目名称}”：{变动}。{原因}',
    requiredVariables: ['项目编号', '项目名称', '变动'],
    furtherVariables: ['原因'],
    priority: 2,
  },
];
