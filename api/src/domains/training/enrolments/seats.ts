import { statesFrom, statesWith } from '../../../platform/flow/index.ts';
import { enrolmentFlow } from './enrolment.flow.ts';

/** States in which it counts as the trainee's live enrolment (BR13-2): those that he can still leave. */
export const LIVE_STATES: readonly string[] = statesWith(enrolmentFlow, 'exit');
/** States in which an enrolment takes a place (02 §5.4). */
export const SEAT_STATES: readonly string[] = LIVE_STATES.filter((state) => state !== 'WAITLIST');
/** The district has let it through, however far it has come since. */
export const ADMITTED_STATES: readonly string[] = statesFrom(enrolmentFlow, 'APPROVED');
/** In a run, or out of it at its end. */
export const PLACED_STATES: readonly string[] = statesFrom(enrolmentFlow, 'PLACED');
/** Whoever has, or had to the end, a place of the round. */
export const ENROLLED_STATES: readonly string[] = [...new Set([...SEAT_STATES, ...ADMITTED_STATES])];

/** How many places of a round are taken by whom. */
export interface Seating {
  capacity: number;
  /** Places kept for a district; the rest is open to all. */
  quota: Readonly<Record<string, number>>;
  /** Places taken, by placement district. */
  taken: Readonly<Record<string, number>>;
}

/** Whether a trainee of the district finds a place: one kept for it, or one that is open to all (BR13-3). */
export function hasPlace({ capacity, quota, taken }: Seating, district: string): boolean {
  const kept = sum(Object.values(quota));
  const open = capacity - kept;
  const takenOpen = sum(Object.entries(taken).map(([code, n]) => Math.max(0, n - (quota[code] ?? 0))));
  const own = (quota[district] ?? 0) - (taken[district] ?? 0);
  return own > 0 || takenOpen < open;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
