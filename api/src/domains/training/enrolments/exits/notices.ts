import type { NoticeTemplate } from '../../../../platform/notify/index.ts';

/** What is told of 退训申请 (T13-7): the district that one has come, the trainee what became of it. */
export const exitTemplates: readonly NoticeTemplate[] = [
  {
    code: 'N245',
    name: '退训申请待审核',
    audience: 'CLERK',
    channels: ['IN_APP', 'POPUP'],
    title: '学员申请退训：{批次名称}',
    body: '学员{学员}申请从{退训日期}起退出“{批次名称}”（{申请编号}），原因：{原因}。请审核。',
    requiredVariables: ['批次名称', '学员', '退训日期', '申请编号', '原因'],
    priority: 2,
  },
  {
    code: 'N246',
    name: '退训申请结果',
    audience: 'CLERK',
    channels: ['IN_APP'],
    title: '{批次名称}：{结果}',
    body: '您对“{批次名称}”的退训申请（{申请编号}）：{结果}。{说明}',
    requiredVariables: ['批次名称', '申请编号', '结果'],
    furtherVariables: ['说明'],
    priority: 2,
  },
];
