import type { NoticeTemplate } from '../../../platform/notify/index.ts';

export const RUN_PROPOSED = 'N51';

export const historicNotices: readonly NoticeTemplate[] = [
  {
    code: RUN_PROPOSED,
    name: '历史数据处理待批准',
    audience: 'CHIEF',
    channels: ['IN_APP', 'POPUP'],
    title: '{工具}待批准：{件数}件',
    body: '{发起人}生成了“{工具}”名单，共{件数}件、子办件{子办件数}件，请核对后批准或退回。',
    requiredVariables: ['工具', '件数', '子办件数', '发起人'],
    priority: 2,
  },
];
