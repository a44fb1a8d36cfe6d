import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const staff = { audience: 'CLERK', channels: ['IN_APP', 'POPUP'], priority: 2 } as const;

/** What is told because of applications (02 §8.4): N-16-1 … N-16-3 to who is to act, N-16-4 to the institution. */
export const applicationTemplates: readonly NoticeTemplate[] = [
  {
    ...staff,
    code: 'N160',
    name: '培训项目申报待区审核',
    title: '待审核：{项目名称}',
    body: '{机构名称}提交了培训项目申报 {申报编号}“{项目名称}”（第{版本}版），请在规定时限内审核。',
    requiredVariables: ['机构名称', '申报编号', '项目名称', '版本'],
  },
  {
    ...staff,
    code: 'N161',
    name: '培训项目申报待市服务中心复核',
    title: '待复核：{项目名称}',
    body: '{机构名称}的培训项目申报 {申报编号}“{项目名称}”已经区审核通过，请在规定时限内复核。',
    requiredVariables: ['机构名称', '申报编号', '项目名称'],
  },
  {
    ...staff,
    code: 'N162',
    name: '培训项目申报待组织评审',
    title: '待组织评审：{项目名称}',
    body: '{机构名称}的培训项目申报 {申报编号}“{项目名称}”已复核通过，请组织专家评审。',
    requiredVariables: ['机构名称', '申报编号', '项目名称'],
  },
  {
    ...staff,
    code: 'N163',
    name: '培训项目申报进展',
    title: '{项目名称}：{进展}',
    body: '培训项目申报 {申报编号}“{项目名称}”：{进展}。{意见}',
    requiredVariables: ['申报编号', '项目名称', '进展'],
    furtherVariables: ['意见'],
  },
  {
    ...staff,
    code: 'N164',
    name: '多条培训项目申报',
    title: '您有{数量}条培训项目申报：{情形}',
    body: '{数量}条培训项目申报{情形}：{明细}。{意见}',
    requiredVariables: ['数量', '情形', '明细'],
    furtherVariables: ['意见'],
  },
];
