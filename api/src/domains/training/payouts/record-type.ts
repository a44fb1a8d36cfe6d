/** 生活补助发放 in history, to-dos and changes. */
export const PAYOUT = 'livingPayout';
