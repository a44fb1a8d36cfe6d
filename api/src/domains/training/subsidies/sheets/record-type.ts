/** 分区结算单 in history, to-dos and changes. */
export const SHEET = 'districtSheet';
