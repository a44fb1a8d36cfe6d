export {
  type PaymentClaim,
  type PaymentOrder,
  type PreparedBatch,
  preparePayment,
  pushAdopted,
} from './batches/prepare-payment.ts';
export { tellNotPushed } from './batches/tell-batch.ts';
export {
  askBeforePaying,
  beforePaying,
  type HeldClaim,
  onBeforePaying,
  onPayingSource,
  type Paying,
  type PayingFollower,
  type PayingPerson,
  type PayingSource,
} from './before-paying.ts';
export { paymentsModule } from './module.ts';
export {
  type BatchStep,
  definePaymentPurpose,
  type PaidRecord,
  type PaymentOutcome,
  type PaymentPurpose,
  type ReleasedClaim,
} from './purpose.ts';
export { PAYMENT_BATCH, PAYMENT_VOUCHER } from './record-types.ts';
export { VOUCHER_KINDS } from './words.ts';
