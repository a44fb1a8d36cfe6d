/** 登录凭据 (03 §41.9): mode A and mode B. */
export const FACTORS = { SM2_CERT: '智能密码钥匙证书', SM2_KEY: '密钥文件' } as const;
export type FactorKind = keyof typeof FACTORS;
