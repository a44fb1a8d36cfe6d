export const OFFER_STATES = ['OPEN', 'TAKEN', 'DECLINED', 'LAPSED'] as const;
/** 待处理, 已接受, 不接受, 已失效 (given by hand, its role gone, or without any right it came from). */
export type OfferState = (typeof OFFER_STATES)[number];
