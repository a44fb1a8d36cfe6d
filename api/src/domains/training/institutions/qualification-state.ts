import { titledEnum } from '../../../graphql/titled-enum.ts';
import { addDays, type LocalDate } from '../../../platform/calendar/index.ts';

/** How a qualification stands by its last day of validity (02 §6.3); never stored. */
export const ExpiryState = titledEnum(
  'QualificationExpiry',
  'How a qualification stands by its last day of validity (02 §6.3)',
  { VALID: '有效', EXPIRING: '临期', EXPIRED: '过期' },
);
export type ExpiryState = keyof typeof ExpiryState;

/** State on a day: expired from the day after the last one, expiring in the `warnDays` before; without a last day it is valid for good. */
export function expiryState(validTo: LocalDate | null, today: LocalDate, warnDays: number): ExpiryState {
  if (validTo === null || validTo > addDays(today, warnDays)) return ExpiryState.VALID;
  return validTo < today ? ExpiryState.EXPIRED : ExpiryState.EXPIRING;
}
