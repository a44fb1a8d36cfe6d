import { DAY_MS, millisOfDay, millisOfTime } from '../../../../platform/calendar/index.ts';

/** When and how fast a system's tables may be worked on (03 §41.12). */
export interface Pace {
  windowFrom: string | null;
  windowTo: string | null;
  rowsASecond: number | null;
}

/** Whether the work may go on now: a window such as 22:00–06:00 reaches over midnight; none is always open. */
export function isOpen({ windowFrom, windowTo }: Pace, now: Date): boolean {
  if (!windowFrom || !windowTo || windowFrom === windowTo) return true;
  const at = millisOfDay(now);
  const [from, to] = [millisOfTime(windowFrom), millisOfTime(windowTo)];
  return from < to ? at >= from && at < to : at >= from || at < to;
}

/** How long to rest after so many rows that took so long, milliseconds; never a whole day for a mistyped limit. */
export function restAfter({ rowsASecond }: Pace, rows: number, tookMs: number): number {
  if (!rowsASecond) return 0;
  return Math.min(Math.max(0, (rows / rowsASecond) * 1000 - tookMs), DAY_MS / 24);
}
