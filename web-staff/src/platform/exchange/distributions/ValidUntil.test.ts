import { expect, it } from '@jest/globals';
import { daysLeft } from './ValidUntil.tsx';

it.each([
  ['2026-03-09', 0],
  ['2026-03-10', 1],
  ['2026-04-08', 30],
  ['2026-03-08', -1],
])('from 2026-03-09 to %s there are %d days', (day, days) => {
  expect(daysLeft(day, '2026-03-09')).toBe(days);
});
