import type { NoticeTemplate } from '../../index.ts';

export const TEMPLATE_TRIAL = 'N29';

/** What an editor sends to themselves. */
export const templateNotices: readonly NoticeTemplate[] = [
  {
    code: TEMPLATE_TRIAL,
    name: '模板测试',
    audience: 'ADMIN',
    channels: ['IN_APP'],
    title: '【测试】{标题}',
    body: '【测试，请勿处理】{正文}',
    requiredVariables: ['标题', '正文'],
    priority: 4,
  },
];
