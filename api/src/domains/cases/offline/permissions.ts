import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

/** Rights over offline matters with the presets of 01 §5.2. */
export const offlinePermissions: readonly PermissionDefinition[] = [
  { code: 'matter:mode', title: '设置事项办理方式', roles: ['ADMIN', 'CITY_CENTRE', 'CITY_OFFICER'] },
  {
    code: 'matter:window',
    title: '维护线下窗口地点和电话',
    roles: ['ADMIN', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_CENTRE', 'CITY_OFFICER'],
  },
];
