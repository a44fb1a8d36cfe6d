import type { NoticeTemplate } from '../template.ts';

export const WARNING_DUE = 'N01';
export const WARNING_OVERDUE = 'N02';
export const WARNING_SUMMARY = 'N20';

const toClerk = { audience: 'CLERK', warning: true } as const;

/** For those who handle the case: which matter, what is wrong, how far it is, what to do (01 §6.7 N01, N02; R4.3.2). */
export const warningTemplates: readonly NoticeTemplate[] = [
  {
    ...toClerk,
    code: WARNING_DUE,
    name: '到期预警',
    channels: ['IN_APP'],
    title: '{预警类型}：{事项名称}（{办件编号}）',
    body: '【时效预警】{事项名称}（{办件编号}）{预警类型}：{剩余时间}，当前办理进度：{当前环节}，建议措施：{措施}，优先级 {优先级}',
    requiredVariables: ['事项名称', '办件编号', '预警类型', '剩余时间', '当前环节', '措施', '优先级'],
    priority: 3,
  },
  {
    ...toClerk,
    code: WARNING_OVERDUE,
    name: '超期',
    channels: ['IN_APP', 'POPUP', 'SMS'],
    title: '已超期：{事项名称}（{办件编号}）',
    body: '【已超期】{事项名称}（{办件编号}）已超期 {超期时长}，当前进度：{当前环节}，请立即处理：{措施}，优先级 {优先级}',
    requiredVariables: ['事项名称', '办件编号', '超期时长', '当前环节', '措施', '优先级'],
    priority: 1,
  },
  {
    ...toClerk,
    code: WARNING_SUMMARY,
    name: '预警汇总',
    channels: ['IN_APP', 'POPUP'],
    title: '{预警类型}：{机构}共 {件数} 件',
    body: '【预警汇总】{机构}共 {件数} 件{预警类型}，涉及{事项名称}，当前办理进度：{当前环节}。最急的是 {办件编号}（优先级 {优先级}）。建议措施：{措施}',
    requiredVariables: ['机构', '件数', '预警类型', '事项名称', '当前环节', '办件编号', '措施'],
    furtherVariables: ['优先级'],
    priority: 2,
  },
];
