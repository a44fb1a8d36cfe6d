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

/** A window of the plan that stands although the run's dates have changed. */
export interface KeptWindow extends Window {
  id: string;
  seq: number;
}

/**
 * T23-6: which windows come in beside those that stand, so that every day up to the run's last one belongs to one (BR23-2). The checks that are still
 * due share the days after the last kept window; where none is due any more that window reaches to the run's last day, as it does where the run now
 * ends within it. No new window is over before it is planned: the first one takes days that have passed along.
 */
export function tile(
  run: Window,
  required: number,
  kept: readonly KeptWindow[],
  today: LocalDate = run.from,
): { windows: (Window & { seq: number })[]; stretched?: KeptWindow } {
  const last = kept.at(-1);
  const free = last ? addDays(last.to, 1) : run.from;
  const due = required - kept.length;
  if (last && (due <= 0 || free > run.to))
    return { windows: [], ...(last.to !== run.to && run.to >= last.from && { stretched: last }) };
  const begin = free < today && today <= run.to ? today : free;
  const seqs = Math.max(0, ...kept.map(({ seq }) => seq));
  const windows = windowsOf({ from: begin, to: run.to }, due).map((window, at) => ({
    ...window,
    ...(at === 0 && { from: free }),
    seq: seqs + at + 1,
  }));
  return { windows };
}
