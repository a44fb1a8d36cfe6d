/** States in which an enrolment takes a place (02 §5.4). */
export const SEAT_STATES = ['VERIFYING', 'PENDING', 'RETURNED', 'APPROVED', 'PLACED'] as const;
/** States in which it counts as the trainee's live enrolment (BR13-2). */
export const LIVE_STATES = [...SEAT_STATES, 'WAITLIST'] as const;

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
