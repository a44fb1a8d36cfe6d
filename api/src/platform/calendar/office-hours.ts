import { MINUTE_MS, millisOfTime } from './shanghai.ts';

/** One stretch of work on a working day, local times `HH:mm`. */
export interface OfficeWindow {
  from: string;
  to: string;
}

/** Office hours of 上海 service centres: 390 minutes a day, end of day 17:30 until somebody changes them (clause 6.4, parameters `work.*`). */
export const DEFAULT_OFFICE_WINDOWS: readonly OfficeWindow[] = [
  { from: '09:00', to: '11:30' },
  { from: '13:30', to: '17:30' },
];

/** The working time inside one working day; every length is in milliseconds, every position since local midnight. */
export class OfficeHours {
  /** Working time of a whole day. */
  readonly dayMillis: number;
  /** When the day ends, which is when day-based time limits run out (`work.dayEnd`). */
  readonly dayEndMillis: number;
  /** Stretches of work, milliseconds since local midnight. */
  readonly windows: readonly { from: number; to: number }[];

  /** @throws RangeError when the windows are empty, overlap or are out of order */
  constructor(windows: readonly OfficeWindow[] = DEFAULT_OFFICE_WINDOWS) {
    this.windows = windows.map(({ from, to }) => ({ from: millisOfTime(from), to: millisOfTime(to) }));
    let previousEnd = -1;
    for (const { from, to } of this.windows) {
      if (from <= previousEnd || to <= from) throw new RangeError('Office hours must be in order and apart');
      previousEnd = to;
    }
    if (previousEnd < 0) throw new RangeError('Office hours need at least one window');
    this.dayEndMillis = previousEnd;
    this.dayMillis = this.windows.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  /** Working minutes of a whole day, 390 by default. */
  get dayMinutes(): number {
    return this.dayMillis / MINUTE_MS;
  }

  /** Working time that has passed at a moment of a working day. */
  elapsedAt(millisOfDay: number): number {
    return this.windows.reduce((sum, { from, to }) => sum + Math.min(Math.max(millisOfDay - from, 0), to - from), 0);
  }

  /** The earliest moment of the day at which `elapsed` (0 < elapsed ≤ dayMillis) working time has passed. */
  momentAt(elapsed: number): number {
    let left = elapsed;
    for (const { from, to } of this.windows) {
      if (left <= to - from) return from + left;
      left -= to - from;
    }
    return this.dayEndMillis;
  }

  /** True inside a window. Its end counts, because limits run out exactly there. */
  contains(millisOfDay: number): boolean {
    return this.windows.some(({ from, to }) => millisOfDay >= from && millisOfDay <= to);
  }
}
