import { addDays, dayNumberOfDate, type LocalDate } from '../../../../platform/calendar/index.ts';

/** `spot.bands`: how often runs of so many calendar days are checked; longer ones once for each `beyondDays` begun (BR23-1, A17). */
export interface Bands {
  shortDays: number;
  shortChecks: number;
  middleDays: number;
  middleChecks: number;
  longDays: number;
  longChecks: number;
  beyondDays: number;
}

/** 抽查时段, both days included. */
export interface Window {
  from: LocalDate;
  to: LocalDate;
}

export const daysOf = ({ from, to }: Window): number => dayNumberOfDate(to) - dayNumberOfDate(from) + 1;

/** How often a run of so many calendar days is checked (BR23-1). */
export function checksOf(days: number, bands: Bands): number {
  if (days <= bands.shortDays) return bands.shortChecks;
  if (days <= bands.middleDays) return bands.middleChecks;
  return days <= bands.longDays ? bands.longChecks : Math.ceil(days / bands.beyondDays);
}

/** The run's days in `n` equal parts, one after the other; where it does not come out even the earlier parts are a day longer (BR23-2). */
export function windowsOf(run: Window, n: number): Window[] {
  const days = daysOf(run);
  const parts = Math.min(n, days);
  const [length, longer] = [Math.floor(days / parts), days % parts];
  let from = run.from;
  return Array.from({ length: parts }, (_, at) => {
    const to = addDays(from, length + (at < longer ? 0 : -1));
    const window = { from, to };
    from = addDays(to, 1);
    return window;
  });
}
