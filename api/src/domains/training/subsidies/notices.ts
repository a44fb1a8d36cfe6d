import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const common = { audience: 'CLERK', channels: ['IN_APP', 'POPUP'], priority: 2 } as const;
const requiredVariables = ['班次名称', '结算单编号', '金额'];

/** What is told because of 补助发放 (02 §19.5): N-27-1, N-27-2, verdicts, reversals. */
export const subsidyTemplates: readonly NoticeTemplate[] = [
  {
    ...common,
    code: 'N510',
    name: '补助申请待审核',
    title: '补助申请待审核：{班次名称}',
    body: '“{班次名称}”已提交补助申请，结算单 {结算单编号}，金额 {金额} 元，请在规定时限内审核。',
    requiredVariables,
  },
  {
    ...common,
    code: 'N511',
    name: '报销台账已生成',
    title: '报销台账已生成：{班次名称}',
    body: '“{班次名称}”的结算单 {结算单编号} 已审核通过，报销台账 {台账编号} 已生成，金额 {金额} 元。',
    requiredVariables: [...requiredVariables, '台账编号'],
  },
  {
    ...common,
    code: 'N512',
    name: '补助申请审核结果',
    title: '补助申请{结果}：{班次名称}',
    body: '“{班次名称}”的结算单 {结算单编号}：{结果}。{意见}',
    requiredVariables: ['班次名称', '结算单编号', '结果'],
    furtherVariables: ['意见'],
  },
  {
    ...common,
    code: 'N513',
    name: '台账冲正待审批',
    title: '台账冲正待审批：{冲正编号}',
    body: '区局已提交台账冲正 {冲正编号}，请核对依据材料后审批。',
    requiredVariables: ['冲正编号'],
  },
  {
    ...common,
    code: 'N514',
    name: '台账冲正结果',
    title: '台账冲正{结果}：{冲正编号}',
    body: '台账冲正 {冲正编号}：{结果}。有多付金额的，请按规定追回。',
    requiredVariables: ['冲正编号', '结果'],
  },
];
