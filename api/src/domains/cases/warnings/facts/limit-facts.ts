import { measureOf, project, type WorkingCalendar } from '../../../../platform/calendar/index.ts';
import { type Timer, timerState } from '../../../../platform/flow/index.ts';
import type { Facts } from '../../../../platform/rules/index.ts';

/** A running limit as conditions see it. */
export interface LimitView {
  timer: Timer;
  paused: boolean;
  dueAt: Date | null;
  remainingMinutes: number;
  facts: Facts;
}

/**
 * How long the limit itself is, in the minutes that it is counted in: ten working days are 3,900, whatever is left of the day on which they
 * begin, so that 30 % of them are exactly three.
 */
export function limitMinutes({ limitValue, limitUnit }: Timer, calendar: WorkingCalendar): number {
  const value = Number(limitValue);
  return limitUnit === 'HOUR' ? value * 60 : value * measureOf(limitUnit, calendar).dayMinutes;
}

/** How a limit stands at a moment. While it is paused nothing is known of what is left of it: a clock that stands warns nobody. */
export function viewLimit(timer: Timer, calendar: WorkingCalendar, now: Date): LimitView {
  const projection = project(timerState(timer), calendar, now);
  const minutes = limitMinutes(timer, calendar);
  const running: Facts = {
    remainingWorkdays: projection.remainingWorkdays,
    remainingPercent: (projection.ownMinutes / minutes) * 100,
    overdue: projection.overdue,
  };
  return {
    timer,
    paused: projection.paused,
    dueAt: projection.dueAt ?? null,
    remainingMinutes: projection.remainingMinutes,
    facts: { limitKind: timer.kind, limitWorkdays: workdaysOf(timer, calendar), ...(projection.paused ? {} : running) },
  };
}

function workdaysOf({ limitValue, limitUnit, startedAt }: Timer, calendar: WorkingCalendar): number {
  const value = Number(limitValue);
  if (limitUnit === 'WORKDAY') return value;
  const end = measureOf(limitUnit, calendar).firstDue(startedAt, value);
  return calendar.workingMinutesBetween(startedAt, end) / calendar.hours.dayMinutes;
}
