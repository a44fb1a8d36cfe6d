/** 新建(待激活) → 启用 ⇄ 关闭 → 已删除 (03 §40.3). 锁定 is derived from the failed attempts, never stored. */
export const STORED_STATUSES = ['PENDING', 'ENABLED', 'CLOSED', 'DELETED'] as const;
export type StoredStatus = (typeof STORED_STATUSES)[number];

export type SecondFactor = 'NONE' | 'SM2_KEY';
