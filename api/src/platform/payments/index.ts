export { type PaymentClaim, type PaymentOrder, type PreparedBatch, preparePayment } from './batches/prepare-payment.ts';
export {
  beforePaying,
  type HeldClaim,
  onBeforePaying,
  type Paying,
  type PayingFollower,
  type PayingPerson,
} from './before-paying.ts';
export { paymentsModule } from './module.ts';
export {
  definePaymentPurpose,
  type PaidRecord,
  type PaymentOutcome,
  type PaymentPurpose,
  type ReleasedClaim,
} from './purpose.ts';
export { PAYMENT_VOUCHER } from './record-types.ts';
export { VOUCHER_KINDS } from './words.ts';
