import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const common = { audience: 'CLERK', channels: ['IN_APP', 'POPUP'], priority: 2 } as const;
const of = ['班次名称', '抽查编号', '培训机构'];

/** What is told because of spot checks (02 §15.4): N-23-1, N-23-2. No institution hears of a plan. */
export const spotTemplates: readonly NoticeTemplate[] = [
  {
    ...common,
    code: 'N470',
    name: '培训抽查计划',
    title: '{进展}：{班次名称}',
    body: '“{班次名称}”（{培训机构}）{进展}：{时段}。请在时段内完成抽查并提交结果、文档和视频资料。',
    requiredVariables: ['班次名称', '培训机构', '进展', '时段'],
  },
  {
    ...common,
    code: 'N471',
    name: '培训抽查结果',
    title: '抽查结果（{结果}）：{班次名称}',
    body: '“{班次名称}”的抽查结果（{抽查编号}）为{结果}。问题：{问题}。',
    requiredVariables: ['班次名称', '抽查编号', '结果', '问题'],
    furtherVariables: ['培训机构'],
  },
  {
    ...common,
    code: 'N472',
    name: '抽查发现严重问题',
    title: '抽查发现严重问题：{培训机构}',
    body: '{培训机构}的“{班次名称}”抽查（{抽查编号}）结果为{结果}。问题：{问题}。区已建议对机构作“抽查严重问题”标记，请决定。',
    requiredVariables: [...of, '结果', '问题'],
  },
  {
    ...common,
    code: 'N473',
    name: '抽查整改通知',
    title: '请整改并提交整改情况：{班次名称}',
    body: '“{班次名称}”的抽查（{抽查编号}）需要整改。{说明}请于 {整改期限} 前完成整改，填写整改情况并上传材料后提交。',
    requiredVariables: ['班次名称', '抽查编号', '整改期限'],
    furtherVariables: ['培训机构', '说明'],
  },
  {
    ...common,
    code: 'N474',
    name: '抽查整改待确认',
    title: '抽查整改待确认：{班次名称}',
    body: '{培训机构}已提交“{班次名称}”抽查（{抽查编号}）的整改情况，请确认。',
    requiredVariables: of,
  },
  {
    ...common,
    code: 'N475',
    name: '抽查整改已确认',
    title: '抽查整改已确认：{班次名称}',
    body: '“{班次名称}”抽查（{抽查编号}）的整改已确认。',
    requiredVariables: ['班次名称', '抽查编号'],
    furtherVariables: ['培训机构'],
  },
];
