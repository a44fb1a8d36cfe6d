import { DAY_MS, dayNumberOf, instantOfDay, MINUTE_MS } from './shanghai.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** Working days run in office hours, calendar days and hours around the clock. */
export type LimitUnit = 'WORKDAY' | 'CALENDAR_DAY' | 'HOUR';

/** How long something may take. Working days may be halves: 0.5 is 195 of 390 minutes. */
export interface Limit {
  value: number;
  unit: LimitUnit;
}

/** A stretch in which the clock stood still; without `to` it still does. */
export interface Suspension {
  from: Date;
  to?: Date;
  /** Why, as shown to people, such as 待补正. */
  reason?: string;
}

/** What is stored of a running limit. Everything else (due date, remaining time, overdue) is derived from it. */
export interface TimerState {
  startedAt: Date;
  budget: Limit;
  suspensions: readonly Suspension[];
  /** What people may do online: the last day counts to its end, 24:00, not to the close of business (《民法典》第二百零三条). */
  untilMidnight?: boolean;
}

/** How one kind of limit is counted; lengths are in minutes of that kind. */
export interface LimitMeasure {
  /** Minutes in what the kind calls a day. */
  dayMinutes: number;
  firstDue(start: Date, value: number): Date;
  between(from: Date, to: Date): number;
  add(from: Date, minutes: number): Date;
  /** The moment the limit is held to run out when counting ended at `raw`. */
  settle(raw: Date): Date;
}

/** How a timer is counted: as its unit is, and where people may act until midnight its result moves on to the end of that day. */
export function measureOfTimer({ budget, untilMidnight }: TimerState, calendar: WorkingCalendar): LimitMeasure {
  const measure = measureOf(budget.unit, calendar);
  if (!untilMidnight || budget.unit === 'HOUR') return measure;
  return { ...measure, settle: (raw) => instantOfDay(dayNumberOf(calendar.endOfWorkdayFrom(raw)) + 1) };
}

/** The way of counting of a unit on a calendar. */
export function measureOf(unit: LimitUnit, calendar: WorkingCalendar): LimitMeasure {
  switch (unit) {
    case 'WORKDAY':
      return {
        dayMinutes: calendar.hours.dayMinutes,
        firstDue: (start, value) => calendar.dueAfterWorkdays(start, value),
        between: (from, to) => calendar.workingMinutesBetween(from, to),
        add: (from, minutes) => calendar.addWorkingMinutes(from, minutes),
        settle: (raw) => raw,
      };
    case 'CALENDAR_DAY':
      return {
        ...ELAPSED,
        firstDue: (start, value) => calendar.dueAfterCalendarDays(start, value, { rollToWorkday: false }),
        // Counting goes on exactly through pauses; only its result moves to the end of a working day.
        settle: (raw) => calendar.endOfWorkdayFrom(raw),
      };
    case 'HOUR':
      return { ...ELAPSED, firstDue: (start, value) => calendar.addHours(start, value), settle: (raw) => raw };
  }
}

/** How long a limit is, in minutes as it counts them. */
export function minutesOfLimit({ value, unit }: Limit, { dayMinutes }: Pick<LimitMeasure, 'dayMinutes'>): number {
  return unit === 'HOUR' ? value * 60 : value * dayMinutes;
}

/** Why a limit cannot be used, as the explanation of E-0401, or undefined if it can. */
export function problemOfLimit({ value, unit }: Limit): string | undefined {
  if (!Number.isFinite(value) || value <= 0) return '时限必须大于0';
  if (unit === 'WORKDAY' && !Number.isInteger(value * 2)) return '工作日时限只能是整数或半个工作日';
  if (unit !== 'WORKDAY' && !Number.isInteger(value)) return '自然日和小时时限必须是整数';
  return undefined;
}

const ELAPSED = {
  dayMinutes: DAY_MS / MINUTE_MS,
  between: (from: Date, to: Date): number => (to.getTime() - from.getTime()) / MINUTE_MS,
  add: (from: Date, minutes: number): Date => new Date(from.getTime() + Math.round(minutes * MINUTE_MS)),
};
