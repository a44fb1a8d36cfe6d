import type { AuditEventDefinition } from '../../../platform/kernel/index.ts';

/** What the room writes into the audit log; never a code, a token, a name or a number. */
export const alipayEvents = {
  refused: 'alipay.refused',
  certifyStarted: 'alipay.certifyStarted',
  certified: 'alipay.certified',
  certifyFailed: 'alipay.certifyFailed',
  bound: 'alipay.bound',
  unbound: 'alipay.unbound',
  renewalReused: 'alipay.renewalReused',
} as const;

const titles: Record<keyof typeof alipayEvents, string> = {
  refused: '支付宝授权失败',
  certifyStarted: '发起支付宝身份核验',
  certified: '支付宝身份核验通过',
  certifyFailed: '支付宝身份核验未通过',
  bound: '绑定支付宝账号',
  unbound: '解除支付宝绑定',
  renewalReused: '会话续期凭据被重复使用',
};

export const alipayAuditEvents: readonly AuditEventDefinition[] = Object.entries(alipayEvents).map(([key, code]) => ({
  code,
  title: titles[key as keyof typeof alipayEvents],
}));
