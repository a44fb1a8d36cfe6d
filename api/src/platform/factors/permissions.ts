import type { PermissionDefinition } from '../kernel/index.ts';

export const RIGHTS = { view: 'factor:view', approve: 'factor:approve' } as const;

/** Second person of a binding (03 §41.9); the auditor sees all. */
export const factorPermissions: readonly PermissionDefinition[] = [
  { code: RIGHTS.view, title: '查看登录密钥绑定申请', roles: ['SEC_ADMIN', 'KEY_CUSTODIAN', 'AUD_ADMIN'] },
  {
    code: RIGHTS.approve,
    title: '审批登录密钥绑定（需签名）',
    roles: ['SEC_ADMIN', 'KEY_CUSTODIAN'],
    sensitive: true,
  },
];
