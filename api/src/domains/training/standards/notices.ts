import type { NoticeTemplate } from '../../../platform/notify/index.ts';

/** What is told of 补助标准 (02 §18.5). */
export const standardNotices: readonly NoticeTemplate[] = [
  {
    code: 'N490',
    name: '补助标准到期提醒',
    audience: 'CLERK',
    channels: ['IN_APP'],
    priority: 2,
    title: '{种类}标准将到期：{文号}',
    body: '{种类}标准（{文号}）将于{日期}到期，请及时调整。到期后没有标准的日期，补助结算不能通过审核。',
    requiredVariables: ['种类', '文号', '日期'],
  },
  {
    code: 'N491',
    name: '补助标准更正',
    audience: 'CLERK',
    channels: ['IN_APP'],
    priority: 2,
    title: '{种类}标准已更正：{文号}',
    body: '{种类}标准{原编号}已由{编号}更正，更正原因：{原因}。受影响的台账共{条数}条：{台账}。已生成的台账不变，需要调整的请按冲正办理。',
    requiredVariables: ['种类', '文号', '原编号', '编号', '原因', '条数', '台账'],
  },
];
