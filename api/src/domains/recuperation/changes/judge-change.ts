import { addDays } from '../../../platform/calendar/index.ts';
import { refusal } from '../refusal.ts';

/** When a change may still be begun (03 §30.3). */
interface ChangeTime {
  plan: string;
  startDate: string;
  cutoffDays: number;
  today: string;
}

/**
 * Whether the day allows it: before the first day, and up to the cut-off unless it is urgent and says why.
 *
 * @throws E-LY-25, E-LY-24, E-0503 before the roster stands
 */
export function refuseLate(
  { plan, startDate, cutoffDays, today }: ChangeTime,
  urgent: boolean,
  urgentReason: string | null,
): void {
  if (plan === 'RUNNING' || plan === 'CLOSED' || today >= startDate) throw refusal('E-LY-25');
  const explained = urgent && [...(urgentReason ?? '').trim()].length >= 5;
  if (today > addDays(startDate, -cutoffDays) && !explained) throw refusal('E-LY-24', { days: cutoffDays });
}
