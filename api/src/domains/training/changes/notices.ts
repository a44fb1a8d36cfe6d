import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const common = { audience: 'CLERK', channels: ['IN_APP', 'POPUP'], priority: 2 } as const;

/** What is told because of change requests (BR14-5, T15-7). */
export const changeTemplates: readonly NoticeTemplate[] = [
  {
    ...common,
    code: 'N230',
    name: '培训变更申请待办理',
    title: '待{环节}：{对象}变更申请',
    body: '“{对象}”的变更申请 {编号} 待{环节}，变更内容：{内容}。请在规定时限内办理。',
    requiredVariables: ['环节', '对象', '编号', '内容'],
  },
  {
    ...common,
    code: 'N231',
    name: '培训变更申请进展',
    title: '变更申请{进展}：{对象}',
    body: '“{对象}”的变更申请 {编号}：{进展}。{意见}',
    requiredVariables: ['进展', '对象', '编号'],
    furtherVariables: ['意见'],
  },
  {
    ...common,
    code: 'N232',
    name: '培训变更通报',
    title: '变更已生效：{对象}',
    body: '“{对象}”的变更申请 {编号} 已生效，变更内容：{内容}。',
    requiredVariables: ['对象', '编号', '内容'],
    priority: 3,
  },
  {
    ...common,
    code: 'N233',
    name: '多条培训变更申请',
    title: '您有{数量}条培训变更申请：{情形}',
    body: '{数量}条培训变更申请{情形}：{明细}。{意见}',
    requiredVariables: ['数量', '情形', '明细'],
    furtherVariables: ['意见'],
  },
];
