import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const common = { audience: 'CLERK', channels: ['IN_APP', 'POPUP'], priority: 2 } as const;
const many = { 明细: ['数量', '明细'] } as const;

/** What is told because of inspections (02 §11.4): N-19-1 … N-19-5, merged for staff (02 §2.4 no. 7). */
export const inspectionTemplates: readonly NoticeTemplate[] = [
  {
    ...common,
    code: 'N200',
    name: '项目年检启动',
    title: '请上报年检材料：{项目名称}',
    body: '{年检批次}已启动。请于 {截止时间} 前核对“{项目名称}”的开班统计，上传自查报告和材料并上报。',
    requiredVariables: ['年检批次', '项目名称', '截止时间'],
  },
  {
    ...common,
    code: 'N201',
    name: '项目年检待区审核',
    title: '年检待审核：{明细}',
    body: '有{数量}个项目的年检材料待审核：{明细}。请在规定时限内审核。',
    requiredVariables: [...many.明细],
  },
  {
    ...common,
    code: 'N202',
    name: '项目年检待复核',
    title: '年检待复核：{明细}',
    body: '有{数量}个项目的年检已由区提交审核结果，请复核：{明细}。',
    requiredVariables: [...many.明细],
  },
  {
    ...common,
    code: 'N203',
    name: '项目年检需改进',
    title: '年检需改进：{项目名称}',
    body: '“{项目名称}”年检需改进，共{问题数}个问题（第{轮次}轮）。请于 {整改期限} 前逐项填写整改说明、上传材料后重新提交。',
    requiredVariables: ['项目名称', '问题数', '轮次', '整改期限'],
  },
  {
    ...common,
    code: 'N204',
    name: '项目年检结果',
    title: '年检已完成：{明细}',
    body: '有{数量}个项目的年检已完成复核：{明细}。',
    requiredVariables: [...many.明细],
  },
  {
    ...common,
    code: 'N205',
    name: '项目年检进展',
    title: '{项目名称}：{进展}',
    body: '年检 {年检编号}“{项目名称}”：{进展}。{意见}',
    requiredVariables: ['年检编号', '项目名称', '进展'],
    furtherVariables: ['意见'],
  },
  {
    ...common,
    code: 'N206',
    name: '项目年检催报',
    title: '请尽快提交年检材料：{项目名称}',
    body: '“{项目名称}”的年检{事项}，请于 {截止时间} 前提交。',
    requiredVariables: ['项目名称', '事项', '截止时间'],
  },
  {
    ...common,
    code: 'N207',
    name: '年检整改逾期',
    title: '年检整改逾期：{明细}',
    body: '有{数量}个项目的年检整改已超期：{明细}。机构应尽快提交；区可延期一次或判定不合格。',
    requiredVariables: [...many.明细],
  },
  {
    ...common,
    code: 'N208',
    name: '项目年检启动通报',
    title: '{年检批次}已启动：本区{数量}个项目',
    body: '{年检批次}已启动，本区{数量}个项目参加，其中建议实地抽查{抽查数量}个。上报截止 {截止时间}，区审核截止 {区截止日}。',
    requiredVariables: ['年检批次', '数量', '抽查数量', '截止时间', '区截止日'],
  },
  {
    ...common,
    code: 'N209',
    name: '项目年检处理',
    title: '年检处理（{处理}）：{明细}',
    body: '{数量}个项目的年检处理为“{处理}”：{明细}。{意见}',
    requiredVariables: ['处理', ...many.明细],
    furtherVariables: ['意见'],
  },
];
