import type { AuditEventDefinition } from '../kernel/index.ts';

/** What the room writes into the audit log. */
export const accessEvents = {
  signedIn: 'session.signIn',
  signInRefused: 'session.refused',
  locked: 'session.locked',
  signedOut: 'session.signOut',
  factorRefused: 'session.factorRefused',
  factorBound: 'user.factorBound',
  factorUnbound: 'user.second-factor-unbound',
  passwordChanged: 'user.passwordChanged',
  passwordReset: 'user.passwordReset',
  created: 'user.created',
  enabled: 'user.enabled',
  closed: 'user.closed',
  rolesChanged: 'user.rolesChanged',
  rolesConfirmed: 'user.rolesConfirmed',
  integrityBroken: 'access.integrityBroken',
} as const;

const titles: Record<keyof typeof accessEvents, string> = {
  signedIn: '登录成功',
  signInRefused: '登录失败',
  locked: '账号锁定',
  signedOut: '退出登录',
  factorRefused: '第二因素校验失败',
  factorBound: '绑定签名密钥',
  factorUnbound: '解除密钥绑定',
  passwordChanged: '修改密码',
  passwordReset: '重置密码',
  created: '开通账号',
  enabled: '启用账号',
  closed: '关闭账号',
  rolesChanged: '变更用户角色',
  rolesConfirmed: '确认敏感授权',
  integrityBroken: '权限数据完整性校验失败',
};

export const accessAuditEvents: readonly AuditEventDefinition[] = Object.entries(accessEvents).map(([key, code]) => ({
  code,
  title: titles[key as keyof typeof accessEvents],
}));
