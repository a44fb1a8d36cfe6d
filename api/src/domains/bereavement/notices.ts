import type { NoticeTemplate } from '../../platform/notify/index.ts';

export const NOTICES = {
  proposed: 'N340',
  decided: 'N341',
  returned: 'N342',
  silent: 'N343',
  changed: 'N344',
} as const;

const clerk = { audience: 'CLERK', channels: ['IN_APP', 'POPUP'] } as const;

/** What is told because of 优抚对象减员 (03 §34.3, C-7): the masked name only. */
export const bereavementNotices: readonly NoticeTemplate[] = [
  {
    ...clerk,
    code: NOTICES.proposed,
    name: '街镇建议核实有误',
    priority: 2,
    title: '{姓名}的死亡信息，街镇建议核实有误',
    body: '{姓名}（{编号}）的死亡信息，街镇核实后认为有误：{情况}。请核实后处理。',
    requiredVariables: ['姓名', '编号', '情况'],
  },
  {
    ...clerk,
    code: NOTICES.decided,
    name: '减员申请审批结果',
    priority: 3,
    title: '{姓名}的减员申请{结果}',
    body: '{姓名}的减员申请（{编号}）{结果}。审批意见：{意见}',
    requiredVariables: ['姓名', '编号', '结果', '意见'],
  },
  {
    ...clerk,
    code: NOTICES.returned,
    name: '部级系统退回',
    priority: 2,
    title: '{姓名}的减员上报被部级系统退回',
    body: '{姓名}的减员上报（{编号}）被部级系统退回：{原因}。请更正后重新上报。',
    requiredVariables: ['姓名', '编号', '原因'],
  },
  {
    code: NOTICES.silent,
    name: '死亡库无新数据',
    audience: 'TECH',
    channels: ['IN_APP', 'POPUP'],
    priority: 2,
    title: '死亡库已{天数}天没有新数据',
    body: '死亡库已{天数}天没有新数据，最近一次收到数据：{时间}。请检查接口。',
    requiredVariables: ['天数', '时间'],
  },
  {
    ...clerk,
    code: NOTICES.changed,
    name: '死亡库信息变更',
    priority: 2,
    title: '{姓名}的死亡库信息有变更',
    body: '{姓名}（{编号}）的死亡库信息有变更：{变更}。请核对。',
    requiredVariables: ['姓名', '编号', '变更'],
  },
];
