import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

const READERS = ['CENTRE_CLERK', 'CENTRE_HEAD', 'BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE'] as const;

/** Rights over duplicates with the presets of 01 §4.2. */
export const duplicatePermissions: readonly PermissionDefinition[] = [
  { code: 'duplicate:view', title: '查看重复办件', roles: [...READERS] },
  { code: 'duplicate:handle', title: '处理重复办件（告知登记、确认重复、非重复）', roles: ['CENTRE_CLERK'] },
  { code: 'duplicate:export', title: '导出重复办件', roles: [...READERS] },
  { code: 'withdrawal:request', title: '代申请人申请撤回办件', roles: ['CENTRE_CLERK'] },
  {
    code: 'withdrawal:view',
    title: '查看撤回申请',
    roles: ['DIST_CHIEF', 'BIZ_OFFICER', 'CITY_OFFICER', 'CITY_CENTRE'],
  },
  {
    code: 'withdrawal:export',
    title: '导出撤回申请',
    roles: ['DIST_CHIEF', 'BIZ_OFFICER', 'CITY_OFFICER', 'CITY_CENTRE'],
  },
  {
    code: 'identity:view',
    title: '查看身份关联申请',
    roles: ['BIZ_OFFICER', 'DIST_CHIEF', 'CITY_OFFICER', 'CITY_CENTRE'],
  },
  { code: 'identity:request', title: '申请身份关联', roles: ['BIZ_OFFICER'], sensitive: true },
  { code: 'identity:confirm', title: '确认身份关联', roles: ['DIST_CHIEF'], sensitive: true },
  { code: 'withdrawal:decide', title: '审批撤回申请', roles: ['DIST_CHIEF'] },
];
