/** 冲正 in history, to-dos and changes. */
export const REVERSAL = 'ledgerReversal';
