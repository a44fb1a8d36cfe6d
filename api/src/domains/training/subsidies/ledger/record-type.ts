/** 报销台账: what hangs on it. */
export const LEDGER = 'subsidyLedger';
