import type { PermissionDefinition } from '../../platform/kernel/index.ts';

/** Rights of the citizen's pages, which open what is the caller's own, and of their texts. */
export const intakePermissions: readonly PermissionDefinition[] = [
  {
    code: 'guide:view',
    title: '查看办理须知',
    roles: ['ADMIN', 'CITY_CENTRE', 'CITY_OFFICER', 'DIST_CHIEF', 'BIZ_OFFICER', 'CENTRE_HEAD'],
  },
  { code: 'guide:edit', title: '修改办理须知', roles: ['CITY_CENTRE', 'CITY_OFFICER'] },
  { code: 'intake:apply', title: '在线申请和查询本人办件', roles: ['APPLICANT'] },
];
