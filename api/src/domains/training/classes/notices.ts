import type { NoticeTemplate } from '../../../platform/notify/index.ts';

const channels = ['IN_APP', 'POPUP'] as const;

/** What is told of classes, timetable and attendance (02 §14.4, BR22-5). */
export const classTemplates: readonly NoticeTemplate[] = [
  {
    code: 'N440',
    name: '课程表发布或变动（N-22-1）',
    audience: 'CLERK',
    channels,
    title: '{事由}：{班次名称}',
    body: '“{班次名称}”{事由}：{课次}。{原因}',
    requiredVariables: ['班次名称', '事由', '课次'],
    furtherVariables: ['原因'],
    priority: 2,
  },
  {
    code: 'N441',
    name: '临时调课（T22-5）',
    audience: 'CLERK',
    channels,
    title: '临时调课：{班次名称}',
    body: '班次 {班次编号}“{班次名称}”临时{事由}。原因：{原因}',
    requiredVariables: ['班次编号', '班次名称', '事由', '原因'],
    priority: 3,
  },
  {
    code: 'N442',
    name: '考勤更正结果（T22-8）',
    audience: 'CLERK',
    channels,
    title: '考勤更正{结果}：{申请编号}',
    body: '考勤更正 {申请编号} {结果}。{说明}',
    requiredVariables: ['申请编号', '结果'],
    furtherVariables: ['说明'],
    priority: 2,
  },
  {
    code: 'N443',
    name: '请假结果（T22-9）',
    audience: 'CLERK',
    channels,
    title: '请假{结果}：{班次名称}',
    body: '您的请假申请 {申请编号} {结果}。{说明}',
    requiredVariables: ['申请编号', '班次名称', '结果'],
    furtherVariables: ['说明'],
    priority: 2,
  },
];
