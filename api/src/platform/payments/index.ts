export { type PaymentClaim, type PaymentOrder, type PreparedBatch, preparePayment } from './batches/prepare-payment.ts';
export { paymentsModule } from './module.ts';
export {
  definePaymentPurpose,
  type PaidRecord,
  type PaymentOutcome,
  type PaymentPurpose,
  type ReleasedClaim,
} from './purpose.ts';
