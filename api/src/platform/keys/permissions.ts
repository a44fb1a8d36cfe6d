import type { PermissionDefinition } from '../kernel/index.ts';

export const RIGHTS = { view: 'key:view', ask: 'key:ask', approve: 'key:approve', stop: 'key:stop' } as const;

/** Dual control (03 §41.4): who asks does not approve; the auditor sees all. */
export const keyPermissions: readonly PermissionDefinition[] = [
  { code: RIGHTS.view, title: '查看密钥和密码自检', roles: ['SEC_ADMIN', 'KEY_CUSTODIAN', 'AUD_ADMIN'] },
  { code: RIGHTS.ask, title: '申请密钥操作', roles: ['SEC_ADMIN'], sensitive: true },
  { code: RIGHTS.approve, title: '审批密钥操作（需签名）', roles: ['KEY_CUSTODIAN'], sensitive: true },
  { code: RIGHTS.stop, title: '登记密钥泄露、立即停用', roles: ['SEC_ADMIN', 'KEY_CUSTODIAN'], sensitive: true },
];
