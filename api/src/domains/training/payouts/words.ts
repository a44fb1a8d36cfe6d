/** 发放结果 of one trainee (02 §19.3). */
export const PAYOUT_RESULTS = { PAID: '已发放', FAILED: '失败', PENDING: '待发放' } as const;
export type PayoutResult = keyof typeof PAYOUT_RESULTS;

/** 发放方式. */
export const PAYOUT_METHODS = { BANK: '银行转账', OTHER: '其他' } as const;
export type PayoutMethod = keyof typeof PAYOUT_METHODS;
