import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const common = { audience: 'CLERK', channels: ['IN_APP', 'POPUP'], priority: 3 } as const;

/** What is told because of 满意度评价 (02 §17.4). */
export const satisfactionTemplates: readonly NoticeTemplate[] = [
  {
    ...common,
    code: 'N280',
    name: '邀请评价培训',
    title: '请评价培训：{班次}',
    body: '“{班次}”已结束，请于 {截止} 前评价培训项目和培训机构，约需2分钟。',
    requiredVariables: ['班次', '截止'],
  },
  {
    ...common,
    code: 'N281',
    name: '提醒评价培训',
    title: '还没有评价：{班次}',
    body: '您还没有评价“{班次}”，{截止} 截止，请尽快填写。',
    requiredVariables: ['班次', '截止'],
  },
  {
    ...common,
    code: 'N282',
    name: '满意度统计复送机构',
    title: '满意度统计：{班次}',
    body: '“{班次}”的满意度统计已送达，满意率 {满意率}。请查看，可在 {期限} 内答复改进措施。',
    requiredVariables: ['班次', '满意率', '期限'],
  },
  {
    ...common,
    code: 'N283',
    name: '机构答复满意度统计',
    title: '机构已答复：{班次}',
    body: '{机构}已答复“{班次}”的满意度统计（{编号}）：{答复}',
    requiredVariables: ['机构', '班次', '编号', '答复'],
  },
];
