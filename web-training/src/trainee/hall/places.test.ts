import { describe, expect, it } from '@jest/globals';
import { closingText, offerOf, placesText } from './places.ts';

const round = { capacity: 30, placesLeft: 3, waitlistCapacity: 6, waiting: 0 };

describe('places of a round (SC13-1)', () => {
  it.each([
    [{}, '名额剩余 3 / 30', 'PLACE'],
    [{ placesLeft: 0, waiting: 2 }, '名额剩余 0 / 30，候补 2', 'WAITLIST'],
    [{ placesLeft: 0, waiting: 6 }, '名额剩余 0 / 30，候补 6', 'FULL'],
    [{ placesLeft: 0, waitlistCapacity: 0 }, '名额剩余 0 / 30', 'FULL'],
  ])('%j: %s, %s', (changes, text, offer) => {
    expect(placesText({ ...round, ...changes })).toBe(text);
    expect(offerOf({ ...round, ...changes })).toBe(offer);
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
