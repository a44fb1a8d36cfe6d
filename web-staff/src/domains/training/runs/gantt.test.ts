import { describe, expect, it } from '@jest/globals';
import { daysOf, placeOf } from './gantt.ts';

describe('开班甘特图 (02 §13.6)', () => {
  const days = daysOf('2026-06-15');

  it('shows thirty days, over the end of a month', () => {
    expect([days.length, days[15], days[16], days.at(-1)]).toEqual([30, '2026-06-30', '2026-07-01', '2026-07-14']);
  });

  it.each([
    ['2026-06-22', '2026-07-10', { first: 7, last: 25, before: false, after: false }],
    ['2026-06-01', '2026-06-15', { first: 0, last: 0, before: true, after: false }],
    ['2026-07-14', '2026-09-01', { first: 29, last: 29, before: false, after: true }],
  ])('a run from %s to %s lies where its days are', (from, to, expected) => {
    expect(placeOf(from, to, days)).toEqual(expected);
  });
});
