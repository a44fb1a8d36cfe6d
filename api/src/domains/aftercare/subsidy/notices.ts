import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const record = ['申报编号'];

/** What is told of 一次性经济补助 (01 §15.2); N10 is the room's that pays. */
export const subsidyNotices: readonly NoticeTemplate[] = [
  {
    code: 'N550',
    name: '补助已审批',
    audience: 'APPLICANT',
    channels: ['SMS'],
    priority: 3,
    title: '一次性经济补助已审批',
    body: '您的自主就业退役士兵一次性经济补助（{申报编号}）已审批，等待发放。发放结果将另行通知，也可在“一网通办”查询。',
    requiredVariables: record,
  },
  {
    code: 'N551',
    name: '补助已发放',
    audience: 'APPLICANT',
    channels: ['SMS'],
    priority: 3,
    title: '一次性经济补助已发放',
    body: '您的自主就业退役士兵一次性经济补助（{申报编号}）{金额}元已发放至尾号{尾号}的账户，请查收。',
    requiredVariables: [...record, '金额', '尾号'],
  },
  {
    code: 'N552',
    name: '补助发放未成功',
    audience: 'APPLICANT',
    channels: ['SMS'],
    priority: 2,
    title: '一次性经济补助发放未成功',
    body: '您的自主就业退役士兵一次性经济补助（{申报编号}）发放未成功：{原因}。请与{办理机构}联系更正账户。',
    requiredVariables: [...record, '原因', '办理机构'],
  },
  {
    code: 'N553',
    name: '补助信息本人不予确认',
    audience: 'CLERK',
    channels: ['IN_APP', 'POPUP'],
    priority: 2,
    title: '本人不予确认：{申报编号}',
    body: '{姓名}（{申报编号}）对一次性经济补助的信息不予确认，申报已退回。请与本人核对后修改。',
    requiredVariables: [...record, '姓名'],
  },
];
