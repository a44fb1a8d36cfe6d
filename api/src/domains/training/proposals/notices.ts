import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const common = { audience: 'CLERK', channels: ['IN_APP', 'POPUP'], priority: 2 } as const;

/** What is told because of proposals (02 §6.4, T14-4, T14-6, T15-5). */
export const proposalTemplates: readonly NoticeTemplate[] = [
  {
    ...common,
    code: 'N235',
    name: '培训处置建议待决定',
    title: '建议{处置}：{对象}',
    body: '{单位}建议{处置}“{对象}”（{编号}），理由：{理由}。请核对影响范围后决定。',
    requiredVariables: ['处置', '对象', '单位', '编号', '理由'],
  },
  {
    ...common,
    code: 'N236',
    name: '培训处置建议结果',
    title: '{处置}建议{结果}：{对象}',
    body: '{处置}“{对象}”的建议（{编号}）{结果}，意见：{意见}。',
    requiredVariables: ['处置', '结果', '对象', '编号', '意见'],
    priority: 3,
  },
];
