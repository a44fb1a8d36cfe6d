import { expect, it } from '@jest/globals';
import { daysText } from './words.ts';

it.each([
  ['2026-10-10', '2026-10-07', '剩 3 天'],
  ['2026-10-10', '2026-10-10', '今天截止'],
  ['2026-10-10', '2026-10-12', '已超期 2 天'],
])('until %s, seen on %s: %s', (until, day, text) => {
  expect(daysText(until, day)).toBe(text);
});
