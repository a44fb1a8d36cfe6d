import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

export const RIGHTS = {
  view: 'crypto.migration:view',
  plan: 'crypto.migration:plan',
  own: 'crypto.migration:own',
  run: 'crypto.migration:run',
  export: 'crypto.migration:export',
} as const;

/** Rights over 密码应用改造 (03 §41.12): the security administrator works, the office that answers for a system decides. */
export const migrationPermissions: readonly PermissionDefinition[] = [
  {
    code: RIGHTS.view,
    title: '查看密码应用改造',
    roles: ['SYS_ADMIN', 'SEC_ADMIN', 'AUD_ADMIN', 'CITY_LEADER', 'TECH'],
  },
  { code: RIGHTS.plan, title: '盘点敏感字段、登记改造措施', roles: ['SEC_ADMIN'] },
  { code: RIGHTS.run, title: '执行密码应用改造', roles: ['SEC_ADMIN'], sensitive: true },
  { code: RIGHTS.own, title: '审批盘点、签署改造验收（系统责任单位）', roles: ['CITY_LEADER'], sensitive: true },
  {
    code: RIGHTS.export,
    title: '导出密码应用改造进度表',
    roles: ['SEC_ADMIN', 'AUD_ADMIN', 'CITY_LEADER'],
    ordinary: '只有系统和进度，没有人员信息',
  },
];
