import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

const READERS = ['CENTRE_CLERK', 'CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE'] as const;

/** Rights over offline matters with the presets of 01 §5.2. */
export const offlinePermissions: readonly PermissionDefinition[] = [
  { code: 'offline:view', title: '查看自动办结计划和规则', roles: READERS },
  { code: 'offline:intervene', title: '自动办结前人工干预', roles: ['CENTRE_CLERK'] },
  { code: 'offline:approve', title: '审批自动办结干预', roles: ['DIST_CHIEF'] },
  {
    code: 'offline:rule',
    title: '编辑自动办结规则',
    roles: ['BIZ_OFFICER', 'DIST_CHIEF', 'CITY_CENTRE', 'CITY_OFFICER'],
  },
  { code: 'offline:export', title: '导出自动办结计划和干预', roles: READERS },
  { code: 'matter:mode', title: '设置事项办理方式', roles: ['ADMIN', 'CITY_CENTRE', 'CITY_OFFICER'] },
  {
    code: 'matter:window',
    title: '维护线下窗口地点和电话',
    roles: ['ADMIN', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_CENTRE', 'CITY_OFFICER'],
  },
];
