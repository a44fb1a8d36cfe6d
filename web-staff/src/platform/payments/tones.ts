import type { StateTone } from '@yjs/web-kit';
import type { PaymentBatchState } from '../../generated/graphql.ts';

export const batchTones: Readonly<Record<PaymentBatchState, StateTone>> = {
  PREPARED: 'waiting',
  SUBMITTED: 'waiting',
  REVIEWED: 'waiting',
  APPROVED: 'working',
  PUSHED: 'working',
  REJECTED: 'waiting',
  ACCEPTED: 'working',
  PAYING: 'working',
  PARTLY_PAID: 'waiting',
  PAID: 'waiting',
  VERIFIED: 'working',
  CLOSED: 'done',
  CANCELLED: 'ended',
};
