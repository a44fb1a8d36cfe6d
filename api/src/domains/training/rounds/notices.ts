import type { NoticeTemplate } from '../../../platform/notify/index.ts';

/** What an institution hears of its rounds (02 §5.4). */
export const roundTemplates: readonly NoticeTemplate[] = [
  {
    code: 'N195',
    name: '报名批次变动',
    audience: 'CLERK',
    channels: ['IN_APP', 'POPUP'],
    title: '报名批次{进展}：{批次名称}',
    body: '报名批次 {批次编号}“{批次名称}”{进展}。{原因}',
    requiredVariables: ['批次编号', '批次名称', '进展'],
    furtherVariables: ['原因'],
    priority: 2,
  },
  {
    code: 'N196',
    name: '多个报名批次变动',
    audience: 'CLERK',
    channels: ['IN_APP', 'POPUP'],
    title: '您有{数量}个报名批次{情形}',
    body: '{数量}个报名批次{情形}：{明细}。{原因}',
    requiredVariables: ['数量', '情形', '明细'],
    furtherVariables: ['原因'],
    priority: 2,
  },
];
