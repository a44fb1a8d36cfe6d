import { disjointSuspensions } from './suspensions.ts';
import {
  type LimitMeasure,
  type LimitUnit,
  measureOfTimer,
  minutesOfLimit,
  type Suspension,
  type TimerState,
} from './time-limit.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A timer as it stands at a moment. Never stored, except `dueAt` as a search key that is projected again. */
export interface Projection {
  unit: LimitUnit;
  /** When the limit runs out; undefined while paused. */
  dueAt?: Date;
  paused: boolean;
  pausedSince?: Date;
  pauseReason?: string;
  /** The due moment has passed (for a paused timer: had passed when it was paused). */
  overdue: boolean;
  /** Working minutes left, begun ones included; negative when overdue. Comparable between limits of every unit. */
  remainingMinutes: number;
  /** `remainingMinutes` in working days, exact, for rules such as "≤ 3 working days". */
  remainingWorkdays: number;
  /** Whole working minutes past the due moment, otherwise 0. */
  overdueMinutes: number;
  /** Share of the limit that is left, 100 at the start, negative when overdue. */
  remainingPercent: number;
  /** Minutes left as the limit itself counts them (around the clock for calendar days and hours), for texts. */
  ownMinutes: number;
  /** Minutes of a day as the limit itself counts them: 390 or 1440. */
  ownDayMinutes: number;
  /**
   * Minutes that the limit itself is long, where it is known: the rest of the day on which it began, and days on which nobody works at its end, lie
   * beyond them and are told to nobody as time left.
   */
  limitMinutes?: number;
}

/** A pause with what it froze. */
export interface CountedSuspension extends Suspension {
  /** Minutes that the pause kept from being counted, as the limit counts them; undefined while it lasts. */
  minutes?: number;
}

/** The ledger of a timer added up. */
export interface Reckoning {
  /** When the limit would have run out without any pause. */
  firstDueAt: Date;
  /** When it runs out; while paused, when it would have run out had it not been paused this last time. */
  dueAt: Date;
  /** Where counting ended, before a calendar limit moved on to the end of a working day. */
  countedTo: Date;
  /** The pause that still lasts. */
  open?: Suspension;
  suspensions: CountedSuspension[];
  /** Length of the whole limit in minutes as the limit counts them. */
  totalMinutes: number;
}

/**
 * Adds up a timer: without a pause it runs out at the end of the n-th day; a pause keeps the time left until then, and
 * counting goes on with it from the moment of resuming.
 */
export function reckon(timer: TimerState, calendar: WorkingCalendar): Reckoning {
  const measure = measureOfTimer(timer, calendar);
  const first = measure.firstDue(timer.startedAt, timer.budget.value);
  const firstDueAt = measure.settle(first);
  const suspensions: CountedSuspension[] = [];
  let raw = first;
  let open: Suspension | undefined;
  for (const pause of disjointSuspensions(timer.suspensions, timer.startedAt)) {
    if (!pause.to) {
      open = pause;
      suspensions.push(pause);
      break;
    }
    suspensions.push({ ...pause, minutes: measure.between(pause.from, pause.to) });
    raw = measure.add(pause.to, measure.between(pause.from, raw));
  }
  const totalMinutes = measure.between(timer.startedAt, firstDueAt);
  return { firstDueAt, dueAt: measure.settle(raw), countedTo: raw, open, suspensions, totalMinutes };
}

/**
 * A timer as it stands at `now`. The due moment depends on the ledger and the calendar alone, so that it can be stored
 * as a search key and projected again when the calendar changes.
 */
export function project(timer: TimerState, calendar: WorkingCalendar, now: Date): Projection {
  const { dueAt, open, totalMinutes } = reckon(timer, calendar);
  const measure = measureOfTimer(timer, calendar);
  const at = open?.from ?? now;
  const remainingMinutes = wholeMinutes(calendar.workingMinutesBetween(at, dueAt));
  return {
    unit: timer.budget.unit,
    dueAt: open ? undefined : dueAt,
    paused: open !== undefined,
    pausedSince: open?.from,
    pauseReason: open?.reason,
    overdue: at > dueAt,
    remainingMinutes,
    remainingWorkdays: remainingMinutes / calendar.hours.dayMinutes,
    overdueMinutes: Math.max(0, -remainingMinutes),
    remainingPercent: percentLeft(measure, at, dueAt, totalMinutes),
    ownMinutes: wholeMinutes(measure.between(at, dueAt)),
    ownDayMinutes: measure.dayMinutes,
    limitMinutes: minutesOfLimit(timer.budget, measure),
  };
}

/**
 * When a limit first was, or will be, overdue. A pause that begins later does not undo it, so that the answer for the past stays what it was;
 * undefined while a pause that began in time still lasts.
 */
export function runsOutAt(timer: TimerState, calendar: WorkingCalendar): Date | undefined {
  const measure = measureOfTimer(timer, calendar);
  let raw = measure.firstDue(timer.startedAt, timer.budget.value);
  for (const pause of disjointSuspensions(timer.suspensions, timer.startedAt)) {
    if (pause.from > measure.settle(raw)) break;
    if (!pause.to) return undefined;
    raw = measure.add(pause.to, measure.between(pause.from, raw));
  }
  return measure.settle(raw);
}

/**
 * The moment at which only so much is left, for arming a warning exactly instead of polling for it; undefined while
 * paused.
 *
 * @param left working days (of office time, for limits of every unit) or per cent of the whole limit
 */
export function momentWhenLeft(
  timer: TimerState,
  calendar: WorkingCalendar,
  left: { workdays: number } | { percent: number },
): Date | undefined {
  const { dueAt, open, totalMinutes } = reckon(timer, calendar);
  if (open) return undefined;
  if ('workdays' in left) return calendar.addWorkingMinutes(dueAt, -left.workdays * calendar.hours.dayMinutes);
  return measureOfTimer(timer, calendar).add(dueAt, (-totalMinutes * left.percent) / 100);
}

function percentLeft(measure: LimitMeasure, at: Date, dueAt: Date, totalMinutes: number): number {
  return totalMinutes > 0 ? (measure.between(at, dueAt) / totalMinutes) * 100 : 0;
}

/** Counts a begun minute as a minute left, and only whole minutes as overdue. */
function wholeMinutes(minutes: number): number {
  return Math.ceil(minutes) || 0;
}
