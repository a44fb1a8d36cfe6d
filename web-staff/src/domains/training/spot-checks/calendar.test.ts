import { expect, it } from '@jest/globals';
import { weeksOf } from './calendar.ts';

it.each([
  // Begins on a Monday, ends on a Tuesday.
  ['2026-06', 5, '2026-06-01', '2026-07-05'],
  // Begins on a Sunday: the first week is all but one day of the month before.
  ['2026-11', 6, '2026-10-26', '2026-12-06'],
  // Four weeks and no day more.
  ['2027-02', 4, '2027-02-01', '2027-02-28'],
])('督查日历 (02 §15.6): %s lies in %d weeks from %s to %s', (month, count, first, last) => {
  const weeks = weeksOf(month);
  expect([weeks.length, weeks[0]?.[0]?.date, weeks.at(-1)?.at(-1)?.date]).toEqual([count, first, last]);
  expect(
    weeks
      .flat()
      .filter(({ inside }) => inside)
      .every(({ date }) => date.startsWith(month)),
  ).toBe(true);
});
