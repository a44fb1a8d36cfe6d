import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const common = { audience: 'CLERK', channels: ['IN_APP'], priority: 2 } as const;

/** What is told because of marks (T14-2, T14-3, T15-2, T15-3). */
export const markTemplates: readonly NoticeTemplate[] = [
  {
    ...common,
    code: 'T20',
    name: '机构或项目被标记',
    title: '{对象}“{名称}”被标记：{标记}',
    body: '您的{对象}“{名称}”被标记为“{标记}”，原因：{原因}。如有异议，请与所在区退役军人事务局联系。',
    requiredVariables: ['对象', '名称', '标记', '原因'],
  },
  {
    ...common,
    code: 'T21',
    name: '机构或项目标记通报',
    title: '{数量}个{对象}被标记',
    body: '{数量}个{对象}被标记：{明细}。请在库中查看原因。',
    requiredVariables: ['对象', '数量', '明细'],
    priority: 3,
  },
  {
    ...common,
    code: 'T22',
    name: '机构或项目标记解除',
    title: '{对象}“{名称}”的标记已解除：{标记}',
    body: '您的{对象}“{名称}”的标记“{标记}”已解除，原因：{原因}。',
    requiredVariables: ['对象', '名称', '标记', '原因'],
    priority: 3,
  },
  {
    ...common,
    code: 'T23',
    name: '机构或项目标记解除通报',
    title: '{数量}个{对象}的标记已解除',
    body: '{数量}个{对象}的标记已解除：{明细}。',
    requiredVariables: ['对象', '数量', '明细'],
    priority: 4,
  },
];
