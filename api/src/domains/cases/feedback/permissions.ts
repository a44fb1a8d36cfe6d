import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

const WINDOW = ['CENTRE_CLERK', 'CENTRE_HEAD', 'CITY_CENTRE'] as const;
const READERS = [...WINDOW, 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER'] as const;
const WATCHERS = ['TECH', 'ADMIN', 'CITY_OFFICER', 'CITY_CENTRE'] as const;

/** Rights over departments' messages with the presets of 01 §3.2. */
export const feedbackPermissions: readonly PermissionDefinition[] = [
  { code: 'feedback:view', title: '查看部门反馈', roles: [...READERS, 'TECH'] },
  { code: 'feedback:handle', title: '处理部门反馈（已读、转办、匹配、应用、澄清、通知申请人）', roles: [...WINDOW] },
  { code: 'feedback:export', title: '导出部门反馈', roles: [...READERS] },
  { code: 'feedback:reveal', title: '查看反馈中的完整信息', roles: [...WINDOW], sensitive: true },
  { code: 'feedback:envelope', title: '查看反馈报文、重新处理', roles: ['TECH'] },
  { code: 'feedback:enter', title: '录入、导入本部门的办理反馈', roles: ['DEPT_USER'] },
  { code: 'feedback.figures:view', title: '查看跨部门协同统计', roles: [...WATCHERS, 'DIST_CHIEF'] },
  { code: 'feedback.channel:view', title: '查看部门对接情况', roles: [...WATCHERS] },
  { code: 'feedback.channel:test', title: '测试部门通道', roles: ['TECH'] },
  { code: 'feedback.contract:view', title: '查看接口约定', roles: [...WATCHERS, 'DIST_CHIEF', 'DEPT_USER'] },
  { code: 'feedback.contract:edit', title: '起草接口约定', roles: ['ADMIN'] },
  { code: 'feedback.contract:publish', title: '发布、停用接口约定', roles: ['CITY_OFFICER'] },
];
