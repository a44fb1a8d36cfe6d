import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const common = { audience: 'CLERK', channels: ['IN_APP', 'POPUP'], priority: 2 } as const;

/** What institutions and offices hear of runs and contracts (02 §13.4). */
export const runTemplates: readonly NoticeTemplate[] = [
  {
    ...common,
    code: 'N460',
    name: '培训班次进展',
    title: '培训班次{进展}：{班次}',
    body: '培训班次 {班次编号}“{班次}”{进展}。{原因}',
    requiredVariables: ['班次编号', '班次', '进展'],
    furtherVariables: ['原因'],
  },
  {
    ...common,
    code: 'N461',
    name: '多个培训班次进展',
    title: '您有{数量}个培训班次{情形}',
    body: '{数量}个培训班次{情形}：{明细}。{原因}',
    requiredVariables: ['数量', '情形', '明细'],
    furtherVariables: ['原因'],
  },
  {
    ...common,
    code: 'N462',
    name: '培训合同进展',
    title: '培训合同{进展}：{班次}',
    body: '培训合同 {合同编号}（{班次}）{进展}。{说明}',
    requiredVariables: ['合同编号', '班次', '进展'],
    furtherVariables: ['说明'],
  },
  {
    ...common,
    code: 'N463',
    name: '培训班次情况通报',
    title: '培训班次{进展}：{班次}',
    body: '培训班次 {班次编号}“{班次}”{进展}。',
    requiredVariables: ['班次编号', '班次', '进展'],
  },
  {
    ...common,
    code: 'N464',
    name: '班次人数不足',
    title: '班次人数不足：{班次}',
    body: '培训班次 {班次编号}“{班次}”现有学员{人数}人，少于最少开班人数{最少}人。请合并到下一期，或申请取消开班。',
    requiredVariables: ['班次编号', '班次', '人数', '最少'],
  },
  {
    ...common,
    code: 'N465',
    name: '班次变更结果',
    title: '班次变更{结果}：{班次编号}',
    body: '您对培训班次 {班次编号} 提出的“{类别}”申请（{申请编号}）{结果}。{意见}',
    requiredVariables: ['班次编号', '类别', '申请编号', '结果'],
    furtherVariables: ['意见'],
  },
];
