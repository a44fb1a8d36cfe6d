import { dayNumberOf, instantOfDay, measureOf, type WorkingCalendar } from '../../../platform/calendar/index.ts';
import { atomsOf } from '../../../platform/rules/index.ts';
import { type LimitView, limitMinutes } from './facts/limit-facts.ts';
import { DAILY_FIELDS } from './rules/fields.ts';
import type { WarningRule } from './rules/kind.ts';

/** What of the rules moves with time, gathered once per sweep. */
export interface Thresholds {
  workdays: readonly number[];
  percents: readonly number[];
  /** A rule looks at what changes with the day. */
  daily: boolean;
}

/** The values that conditions compare the time left with. */
export function thresholdsOf(rules: readonly WarningRule[]): Thresholds {
  const atoms = rules.flatMap(({ condition }) => atomsOf(condition));
  const valuesOf = (field: string) => [
    ...new Set(
      atoms.flatMap((atom) =>
        atom.field === field ? [atom.value].flat().filter((value): value is number => typeof value === 'number') : [],
      ),
    ),
  ];
  return {
    workdays: valuesOf('remainingWorkdays'),
    percents: valuesOf('remainingPercent'),
    daily: atoms.some(({ field }) => DAILY_FIELDS.has(field)),
  };
}

/**
 * The next moment at which a condition about the limit may turn, so that it is looked at exactly then and not before: when so much is left,
 * one minute of work later (for “less than”), right after it has run out, or when the next day begins. `null` = only a step of the record
 * can change anything.
 */
export function nextLook(limit: LimitView, thresholds: Thresholds, calendar: WorkingCalendar, now: Date): Date | null {
  const moments = [...(thresholds.daily ? [nextDay(now)] : []), ...limitTurns(limit, thresholds, calendar)];
  const ahead = moments.filter((moment) => moment > now).map((moment) => moment.getTime());
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null;
}

/** When the day after a moment begins. */
export const nextDay = (now: Date): Date => instantOfDay(dayNumberOf(now) + 1);

/** All moments at which a condition about a running limit may turn, past ones too; none while it is paused. */
export function limitTurns(limit: LimitView, { workdays, percents }: Thresholds, calendar: WorkingCalendar): Date[] {
  const { paused, dueAt } = limit;
  if (paused || !dueAt) return [];
  const turning = turningMoments({ ...limit, dueAt }, workdays, percents, calendar);
  return [...turning, ...turning.map((moment) => calendar.addWorkingMinutes(moment, 1)), new Date(dueAt.getTime() + 1)];
}

function turningMoments(
  { timer, dueAt }: LimitView & { dueAt: Date },
  workdays: readonly number[],
  percents: readonly number[],
  calendar: WorkingCalendar,
): Date[] {
  const measure = measureOf(timer.limitUnit, calendar);
  const minutes = limitMinutes(timer, calendar);
  return [
    ...workdays.map((left) => calendar.addWorkingMinutes(dueAt, -left * calendar.hours.dayMinutes)),
    ...percents.map((left) => measure.add(dueAt, (-minutes * left) / 100)),
  ];
}
