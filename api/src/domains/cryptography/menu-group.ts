/** 密码应用: the entries of item 41, folded in 系统与安全. */
export const CRYPTO_GROUP = { key: 'crypto', title: '密码应用', icon: 'KeyOutlined', area: 'system' } as const;
