import { localDateOf, type WorkingCalendar } from '../../../platform/calendar/index.ts';

/** From which part of a limit on its handler is reminded (A04). */
const REMIND_FROM = 0.8;
/** On which working day after the limit the handler's head hears of it (A04). */
const HEAD_FROM = 3;

/** How a running limit stands: nothing to say, soon over, or over for so many working days. */
export type Standing = { kind: 'QUIET' } | { kind: 'SOON' } | { kind: 'OVERDUE'; workdays: number; head: boolean };

/** The limit ran from `startedAt` and is over at `dueAt`; both count in working time. */
export function standingOf(
  { startedAt, dueAt }: { startedAt: Date; dueAt: Date },
  now: Date,
  calendar: WorkingCalendar,
): Standing {
  if (now > dueAt) {
    const workdays = calendar.workdaysBetween(localDateOf(dueAt), localDateOf(now));
    return { kind: 'OVERDUE', workdays, head: workdays >= HEAD_FROM };
  }
  const whole = calendar.workingMinutesBetween(startedAt, dueAt);
  const used = calendar.workingMinutesBetween(startedAt, now);
  return whole > 0 && used >= whole * REMIND_FROM ? { kind: 'SOON' } : { kind: 'QUIET' };
}
