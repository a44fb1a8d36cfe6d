import { addDays } from '../../../../platform/calendar/index.ts';
import { type Conflict, conflictsOf, EARLIEST, LATEST } from './conflicts.ts';
import type { Planned, Surroundings } from './planned.ts';

/** Beginnings of a day, both included, at which the same stands against a session. Minutes since midnight. */
export interface Span {
  day: string;
  earliest: number;
  latest: number;
  conflicts: Conflict[];
}

const END_OF_DAY = 24 * 60;

/** Every day from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * What would stand against a session at every minute of a day at which it could begin and end on the same day, its length kept. It is asked only where
 * the answer may change: where another one begins to be in the way or ceases to be, and at the bounds of the hours of the day.
 *
 * @param from the first minute that may be chosen
 */
export function spansOf(
  session: Planned,
  day: string,
  others: readonly Planned[],
  around: Surroundings,
  from = 0,
): Span[] {
  const length = session.endsAt - session.startsAt;
  const last = END_OF_DAY - length;
  const beside = others.filter((other) => other.day === day);
  const turns = [from, EARLIEST, LATEST - length + 1];
  for (const { startsAt, endsAt } of beside) turns.push(startsAt - length + 1, endsAt);
  const starts = [...new Set(turns)].filter((minute) => minute >= from && minute <= last).toSorted((a, b) => a - b);
  const spans: Span[] = [];
  for (const [n, startsAt] of starts.entries()) {
    const conflicts = conflictsOf({ ...session, day, startsAt, endsAt: startsAt + length }, others, around);
    const latest = (starts[n + 1] ?? last + 1) - 1;
    const before = spans.at(-1);
    if (before && wordsOf(before.conflicts) === wordsOf(conflicts)) before.latest = latest;
    else spans.push({ day, earliest: startsAt, latest, conflicts });
  }
  return spans;
}

const wordsOf = (conflicts: readonly Conflict[]): string => conflicts.map(({ message }) => message).join('\n');
