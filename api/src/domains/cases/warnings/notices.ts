import type { NoticeTemplate } from '../../../platform/notify/index.ts';

export const ESCALATED_NOTICE = 'N120';
export const FALSE_REPORTED = 'N121';
export const VERDICT_GIVEN = 'N122';
export const RULE_SUGGESTED = 'N123';

/** What is told about warnings beside the warnings themselves (N01, N02 are the notify room’s). */
export const warningNotices: readonly NoticeTemplate[] = [
  {
    code: ESCALATED_NOTICE,
    name: '预警上报',
    audience: 'CHIEF',
    channels: ['IN_APP', 'POPUP'],
    title: '预警满{时长}无人查看：{事项名称}（{办件编号}）',
    body: '{事项名称}（{办件编号}）{预警类型}，{剩余时间}，当前办理进度：{当前环节}，预警满{时长}无人查看，请督促办理：{措施}。优先级 {优先级}',
    requiredVariables: ['事项名称', '办件编号', '预警类型', '剩余时间', '当前环节', '措施', '优先级', '时长'],
    priority: 2,
  },
  {
    code: FALSE_REPORTED,
    name: '预警误报待复核',
    audience: 'CHIEF',
    channels: ['IN_APP'],
    title: '预警误报待复核：{事项名称}（{办件编号}）',
    body: '{反馈人}反馈{办件编号}的预警“{预警类型}”有误（{类型}）：{说明}。请于{复核要求}内复核，满{复核时限}未复核的默认误报成立。',
    requiredVariables: ['反馈人', '事项名称', '办件编号', '预警类型', '类型', '说明', '复核要求', '复核时限'],
    priority: 3,
  },
  {
    code: VERDICT_GIVEN,
    name: '预警误报复核结果',
    audience: 'CLERK',
    channels: ['IN_APP'],
    title: '预警误报复核结果：{结果}（{办件编号}）',
    body: '您反馈的{办件编号}预警“{预警类型}”有误，复核结果：{结果}。{意见}',
    requiredVariables: ['办件编号', '预警类型', '结果', '意见'],
    priority: 4,
  },
  {
    code: RULE_SUGGESTED,
    name: '预警规则修正建议',
    audience: 'CHIEF',
    channels: ['IN_APP'],
    title: '预警规则修正建议：{规则}',
    body: '规则“{规则}”在{事项名称}上近{天数}天误报成立{成立}次，系统建议：{建议}。请在“预警规则”中审核，通过后次日生效。',
    requiredVariables: ['规则', '事项名称', '天数', '成立', '建议'],
    priority: 3,
  },
];
