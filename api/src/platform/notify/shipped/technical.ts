import type { NoticeTemplate } from '../template.ts';

/** What broke, for technicians. */
export const TECHNICAL = 'N04';

/** For technicians: what broke, whom it touches, what to do; never a word about persons (01 §6.7 N04, N05). */
export const technicalTemplates: readonly NoticeTemplate[] = [
  {
    code: TECHNICAL,
    warning: true,
    name: '推送失败',
    audience: 'TECH',
    channels: ['IN_APP', 'POPUP'],
    title: '技术故障：{故障描述}',
    body: '【技术故障】{故障描述}；影响范围：{影响范围}；建议：{解决建议}；编号 {traceId}',
    requiredVariables: ['故障描述', '影响范围', '解决建议', 'traceId'],
    priority: 1,
  },
  {
    code: 'N05',
    warning: true,
    name: '通道静默',
    audience: 'TECH',
    channels: ['IN_APP', 'POPUP'],
    title: '通道静默：{部门}',
    body: '【通道静默】{部门} 已 {小时} 小时无报文；影响范围：{受影响办件数} 件；建议：{解决建议}',
    requiredVariables: ['部门', '小时', '受影响办件数', '解决建议'],
    priority: 2,
  },
];
