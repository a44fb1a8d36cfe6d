/** 草稿 → 测试通过 → 启用 ⇄ 停用 → 已删除 (03 §35.3). */
export type ChannelState = 'DRAFT' | 'TESTED' | 'ENABLED' | 'DISABLED' | 'DELETED';
