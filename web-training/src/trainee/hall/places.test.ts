import { describe, expect, it } from '@jest/globals';
import { closingText, placesText } from './places.ts';

const round = { capacity: 30, placesLeft: 3, keptForOthers: 0, waiting: 0 };

describe('places of a round (SC13-1)', () => {
  it.each([
    [{}, '名额剩余 3 / 30'],
    [{ placesLeft: 0, waiting: 2 }, '名额剩余 0 / 30，候补 2'],
    [{ placesLeft: 0, keptForOthers: 20 }, '名额剩余 0 / 30，另有 20 个名额为指定区保留'],
  ])('%j: %s', (changes, text) => {
    expect(placesText({ ...round, ...changes })).toBe(text);
  });

  it.each([
    ['2026-06-10T09:00:00Z', '还有 6 天截止'],
    ['2026-06-05T09:00:00Z', '还有 1 天截止'],
    ['2026-06-05T08:59:00Z', '还有 23 小时截止'],
    ['2026-06-04T09:20:00Z', '还有 1 小时截止'],
    ['2026-06-04T09:00:00Z', '报名已截止'],
  ])('open until %s: %s', (openTo, text) => {
    expect(closingText(openTo, Date.parse('2026-06-04T09:00:00Z'))).toBe(text);
  });
});
