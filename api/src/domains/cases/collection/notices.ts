import type { NoticeTemplate } from '../../../platform/notify/index.ts';

/** What the hand-over of a finished matter tells its applicant. */
export const collectionNotices: readonly NoticeTemplate[] = [
  {
    code: 'N316',
    name: '移交办结件评价邀请',
    audience: 'APPLICANT',
    channels: ['SMS'],
    title: '请评价您办理的{事项名称}',
    body: '您办理的{事项名称}（{办件编号}）已办结，请对这次服务作出评价：{评价链接}',
    requiredVariables: ['事项名称', '办件编号', '评价链接'],
    priority: 3,
  },
];
