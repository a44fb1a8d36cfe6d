/** How often its provider renews it. */
export type UpdateFrequency = 'REALTIME' | 'DAILY' | 'WEEKLY' | 'MONTHLY';

/** 草稿 → 启用 ⇄ 停用 → 已删除 (03 §35.3). */
export type SourceState = 'DRAFT' | 'ENABLED' | 'DISABLED' | 'DELETED';
