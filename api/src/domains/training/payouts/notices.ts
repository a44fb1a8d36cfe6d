import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const common = { audience: 'CLERK', channels: ['IN_APP', 'POPUP'], priority: 2 } as const;
const requiredVariables = ['班次名称', '结算单编号'];

/** What is told because of payments (02 §19.5): N-27-3, N-27-4, the verdict, and the trainee’s own. */
export const payoutTemplates: readonly NoticeTemplate[] = [
  {
    ...common,
    code: 'N515',
    name: '请发放生活补助',
    title: '请发放生活补助：{班次名称}',
    body: '“{班次名称}”的报销台账 {台账编号} 已生成，生活补助共 {金额} 元、{人数} 人。请于 {期限} 前发放给学员，登记发放结果、上传凭证后反馈（结算单 {结算单编号}）。',
    requiredVariables: [...requiredVariables, '台账编号', '金额', '人数', '期限'],
  },
  {
    ...common,
    code: 'N516',
    name: '生活补助发放待确认',
    title: '生活补助发放待确认：{班次名称}',
    body: '{培训机构}已反馈“{班次名称}”（结算单 {结算单编号}）的生活补助发放情况：应发 {应发} 元，实发 {实发} 元，差额 {差额} 元。请确认或退回。',
    requiredVariables: [...requiredVariables, '培训机构', '应发', '实发', '差额'],
  },
  {
    ...common,
    code: 'N517',
    name: '生活补助发放确认结果',
    title: '生活补助发放{结果}：{班次名称}',
    body: '“{班次名称}”（结算单 {结算单编号}）的生活补助发放情况：{结果}。{意见}',
    requiredVariables: [...requiredVariables, '结果'],
    furtherVariables: ['意见'],
  },
  {
    ...common,
    code: 'N518',
    name: '生活补助已发放',
    title: '生活补助已发放：{班次名称}',
    body: '您参加“{班次名称}”的生活补助 {金额} 元已于 {日期} 发放{账户}，区退役军人事务局已确认。如未收到，请联系培训机构或区退役军人事务局。',
    requiredVariables: ['班次名称', '金额', '日期'],
    furtherVariables: ['账户'],
  },
  {
    ...common,
    code: 'N519',
    name: '收款账户已由机构登记',
    title: '您的收款账户已由培训机构登记',
    body: '培训机构为您登记了收款账户：{开户行} {账号}。如不是您本人的账户，请在“收款账户”页面修改，并联系培训机构。',
    requiredVariables: ['开户行', '账号'],
  },
  {
    ...common,
    code: 'N520',
    name: '资金拨付月度核对',
    title: '{月份}资金拨付核对：{结果}',
    body: '截至{月份}末，各区报销台账合计 {台账} 元，已登记拨付 {拨付} 元，差额 {差额} 元：{结果}。',
    requiredVariables: ['月份', '台账', '拨付', '差额', '结果'],
  },
  {
    ...common,
    code: 'N521',
    name: '本区资金拨付有差额',
    title: '{月份}资金拨付核对：本区有差额',
    body: '截至{月份}末，本区报销台账合计 {台账} 元，已登记拨付 {拨付} 元，差额 {差额} 元。{账龄}请核对后登记拨付。',
    requiredVariables: ['月份', '台账', '拨付', '差额'],
    furtherVariables: ['账龄'],
  },
];
