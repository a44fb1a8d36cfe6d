import { registerEnumType } from 'type-graphql';
import { addDays, type LocalDate } from '../../../platform/calendar/index.ts';

/** How a qualification stands by its last day of validity (02 §6.3); never stored. */
export enum ExpiryState {
  VALID = 'VALID',
  EXPIRING = 'EXPIRING',
  EXPIRED = 'EXPIRED',
}
registerEnumType(ExpiryState, {
  name: 'QualificationExpiry',
  description: 'How a qualification stands by its last day of validity (02 §6.3)',
  valuesConfig: {
    VALID: { description: '有效' },
    EXPIRING: { description: '临期' },
    EXPIRED: { description: '过期' },
  },
});

/** State on a day: expired from the day after the last one, expiring in the `warnDays` before; without a last day it is valid for good. */
export function expiryState(validTo: LocalDate | null, today: LocalDate, warnDays: number): ExpiryState {
  if (validTo === null || validTo > addDays(today, warnDays)) return ExpiryState.VALID;
  return validTo < today ? ExpiryState.EXPIRED : ExpiryState.EXPIRING;
}
