import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const common = { audience: 'CLERK', channels: ['IN_APP', 'POPUP'], priority: 2 } as const;
const requiredVariables = ['班次名称', '结课编号'];

/** What is told because of completions (02 §16.4): N-24-1, N-24-2. */
export const completionTemplates: readonly NoticeTemplate[] = [
  {
    ...common,
    code: 'N480',
    name: '课程结束，请申请结课',
    title: '请申请结课：{班次名称}',
    body: '“{班次名称}”的课程已全部结束。请登记考试结果和证书、填写培训总结，提交结课申请 {结课编号}。',
    requiredVariables,
  },
  {
    ...common,
    code: 'N481',
    name: '结课待审核',
    title: '结课待审核：{班次名称}',
    body: '“{班次名称}”已提交结课申请 {结课编号}，请在规定时限内审核。',
    requiredVariables,
  },
  {
    ...common,
    code: 'N482',
    name: '本区学员结课结果',
    title: '请查看本区学员结课结果：{班次名称}',
    body: '“{班次名称}”有本区学员，已提交结课申请 {结课编号}。对本区学员的结果有异议的，请在异议截止日前提出。',
    requiredVariables,
  },
  {
    ...common,
    code: 'N483',
    name: '结课审核结果',
    title: '结课申请{结果}：{班次名称}',
    body: '“{班次名称}”的结课申请 {结课编号}：{结果}。{意见}',
    requiredVariables: [...requiredVariables, '结果'],
    furtherVariables: ['意见'],
  },
  {
    ...common,
    code: 'N484',
    name: '结课结果异议',
    title: '结课结果异议：{班次名称}',
    body: '{单位}对“{班次名称}”（{结课编号}）本区学员的结课结果{进展}：{内容}',
    requiredVariables: [...requiredVariables, '单位', '进展', '内容'],
  },
  {
    ...common,
    code: 'N485',
    name: '结课更正待办理',
    title: '{类别}待办理：{班次名称}',
    body: '“{班次名称}”申请{类别}（{更正编号}），请核对证明材料后办理。',
    requiredVariables: ['班次名称', '更正编号', '类别'],
  },
  {
    ...common,
    code: 'N486',
    name: '结课更正结果',
    title: '{类别}{结果}：{班次名称}',
    body: '“{班次名称}”的{类别}申请（{更正编号}）{结果}。{意见}',
    requiredVariables: ['班次名称', '更正编号', '类别', '结果'],
    furtherVariables: ['意见'],
  },
];
