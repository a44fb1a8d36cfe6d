import type { StateTone } from '@yjs/web-kit';
import type { PaymentBatchState } from '../../generated/graphql.ts';

/** 四堆 of a comparison, as they look everywhere. */
export const heapColours: Readonly<Record<string, string>> = {
  CONFIRMED: 'success',
  DIFFERING: 'error',
  REFUSED: 'warning',
  MISSING: 'default',
};

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
