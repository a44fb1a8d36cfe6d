/** 新建(待激活) → 启用 ⇄ 关闭 → 已删除 (03 §40.3). 锁定 is derived from the failed attempts, never stored. */
export const STORED_STATUSES = ['PENDING', 'ENABLED', 'CLOSED', 'DELETED'] as const;
export type StoredStatus = (typeof STORED_STATUSES)[number];

/** SM2_KEY: a key file (03 §41.9 mode B); SM2_CERT: a certificate, usually on a 智能密码钥匙 (mode A). */
export type SecondFactor = 'NONE' | 'SM2_KEY' | 'SM2_CERT';
