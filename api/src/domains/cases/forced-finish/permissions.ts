import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

/** Rights over forced finishes with the presets of 01 §6.2. */
export const forcedFinishPermissions: readonly PermissionDefinition[] = [
  { code: 'forced-finish:request', title: '申请强制办结', roles: ['CENTRE_CLERK', 'CENTRE_HEAD', 'BIZ_OFFICER'] },
  {
    code: 'forced-finish:view',
    title: '查看强制办结',
    roles: ['CENTRE_CLERK', 'CENTRE_HEAD', 'DIST_CHIEF', 'BIZ_OFFICER', 'CITY_OFFICER', 'CITY_CENTRE', 'AUDITOR'],
  },
  { code: 'forced-finish:decide', title: '审批强制办结', roles: ['DIST_CHIEF'] },
  {
    code: 'forced-finish:export',
    title: '导出强制办结',
    roles: ['DIST_CHIEF', 'BIZ_OFFICER', 'CITY_OFFICER', 'CITY_CENTRE', 'AUDITOR'],
  },
  {
    code: 'forced-finish.rule:view',
    title: '查看强制办结规则',
    roles: ['CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE', 'AUDITOR'],
  },
  { code: 'forced-finish.rule:edit', title: '编辑强制办结规则', roles: ['BIZ_OFFICER', 'CITY_CENTRE'] },
];
