import type { PermissionDefinition } from '../../../platform/kernel/index.ts';

/** Rights over the client systems of the cryptography service (03 §41.12). */
export const RIGHTS = {
  view: 'crypto.client:view',
  manage: 'crypto.client:manage',
  approve: 'crypto.client:approve',
  statistics: 'crypto.call:view',
} as const;

export const clientPermissions: readonly PermissionDefinition[] = [
  { code: RIGHTS.view, title: '查看密码服务客户系统', roles: ['SYS_ADMIN', 'SEC_ADMIN', 'AUD_ADMIN'] },
  { code: RIGHTS.manage, title: '登记和停用密码服务客户系统', roles: ['SEC_ADMIN'], sensitive: true },
  { code: RIGHTS.approve, title: '批准启用密码服务客户系统', roles: ['SYS_ADMIN', 'SEC_ADMIN'], sensitive: true },
  { code: RIGHTS.statistics, title: '查看密码服务调用统计', roles: ['SYS_ADMIN', 'SEC_ADMIN', 'AUD_ADMIN'] },
];
