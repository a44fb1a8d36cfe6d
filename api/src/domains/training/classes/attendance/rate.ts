import { Decimal } from 'decimal.js';

/** CL-ATT: what a trainee's attendance of a session comes to. */
export const ATTENDANCE = { P: '出勤', L: '迟到', E: '早退', V: '请假', A: '旷课', N: '不适用' } as const;
export type AttendanceStatus = keyof typeof ATTENDANCE;

/** A session as one trainee has it. */
export interface Attended {
  /** Lesson hours with one decimal, as text. */
  hours: string;
  /** Day of the session, as the day on which he joined. */
  day: string;
  /** Null while nothing is written down. */
  status: AttendanceStatus | null;
  /** What the status counted when it was written down. */
  weight: string | null;
  /** Whether its attendance has been taken. */
  held: boolean;
}

interface Rates {
  /** 至今出勤率 in per cent with two decimals; null before anything counts. */
  soFar: string | null;
  /** 全程出勤率: of all that is planned. */
  overall: string | null;
  attendedHours: string;
  heldHours: string;
  plannedHours: string;
}

/**
 * BR22-4: Σ(weight × hours) ÷ Σ(hours) since he joined, what is 不适用 apart: over held sessions, and over all planned ones. Whom nobody
 * marked in a held session was not there.
 */
export function ratesOf(sessions: readonly Attended[], joinedOn: string): Rates {
  const counted = sessions.filter(({ day, status }) => day >= joinedOn && status !== 'N');
  const held = counted.filter((one) => one.held);
  const attended = Decimal.sum(0, ...held.map(({ weight, hours }) => new Decimal(weight ?? 0).times(hours)));
  const sum = (all: readonly Attended[]) => Decimal.sum(0, ...all.map(({ hours }) => hours));
  const [heldHours, plannedHours] = [sum(held), sum(counted)];
  return {
    soFar: percentOf(attended, heldHours),
    overall: percentOf(attended, plannedHours),
    attendedHours: attended.toFixed(),
    heldHours: heldHours.toFixed(1),
    plannedHours: plannedHours.toFixed(1),
  };
}

/** Per cent with two decimals, half up; null of nothing. */
export function percentOf(part: Decimal.Value, whole: Decimal.Value): string | null {
  if (new Decimal(whole).isZero()) return null;
  return new Decimal(part).times(100).div(whole).toFixed(2, Decimal.ROUND_HALF_UP);
}

/** BR22-5: what a rate looks like. Bounds in per cent; a rate that meets a bound is on its better side. */
export function levelOf(
  rate: string | null,
  bounds: { warn: number; least: number },
): 'GREEN' | 'AMBER' | 'RED' | null {
  if (rate === null) return null;
  const given = new Decimal(rate);
  if (given.gte(bounds.warn)) return 'GREEN';
  return given.gte(bounds.least) ? 'AMBER' : 'RED';
}
