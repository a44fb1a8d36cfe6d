/** 发放批次, 发放明细, 发放凭证 and 对账单 in history, to-dos and changes. */
export const PAYMENT_BATCH = 'paymentBatch';
export const PAYMENT_ITEM = 'paymentItem';
export const PAYMENT_VOUCHER = 'paymentVoucher';
export const PAYMENT_RECONCILIATION = 'paymentReconciliation';
