import type { NoticeTemplate } from '../../../platform/notify/index.ts';

/** What is told of enrolments (02 §5.4, §12.4): trainees of every change of theirs, district and institution of who cancels. */
export const enrolmentTemplates: readonly NoticeTemplate[] = [
  {
    code: 'N215',
    name: '学员报名进展',
    audience: 'CLERK',
    channels: ['IN_APP'],
    title: '{批次名称}：{进展}',
    body: '您报名的“{批次名称}”（报名编号 {报名编号}）：{进展}。{说明}',
    requiredVariables: ['批次名称', '报名编号', '进展'],
    furtherVariables: ['说明'],
    priority: 2,
  },
  {
    code: 'N216',
    name: '学员取消报名',
    audience: 'CLERK',
    channels: ['IN_APP'],
    title: '学员取消报名：{批次名称}',
    body: '学员{学员姓名}取消了“{批次名称}”的报名（报名编号 {报名编号}）。原因：{原因}',
    requiredVariables: ['批次名称', '报名编号', '学员姓名', '原因'],
    priority: 3,
  },
];
