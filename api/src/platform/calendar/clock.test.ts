import { describe, expect, it } from '@jest/globals';
import { ManualClock, SystemClock } from './clock.ts';

describe('ManualClock', () => {
  it('stands still until it is moved', () => {
    const clock = new ManualClock(new Date('2026-03-09T01:00:00Z'));
    expect(clock.now()).toEqual(clock.now());
    clock.advance(90_000);
    expect(clock.now()).toEqual(new Date('2026-03-09T01:01:30Z'));
    clock.advance(-30_000);
    expect(clock.now()).toEqual(new Date('2026-03-09T01:01:00Z'));
    clock.set(new Date('2027-01-01T00:00:00Z'));
    expect(clock.now()).toEqual(new Date('2027-01-01T00:00:00Z'));
  });

  it('hands out copies, so that a caller cannot move the clock by mutating a date', () => {
    const clock = new ManualClock(new Date('2026-03-09T01:00:00Z'));
    clock.now().setFullYear(1999);
    expect(clock.now().getUTCFullYear()).toBe(2026);
  });

  it('refuses an invalid instant', () => {
    expect(() => new ManualClock(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe('SystemClock', () => {
  it('follows the machine', () => {
    const before = Date.now();
    expect(new SystemClock().now().getTime()).toBeGreaterThanOrEqual(before);
  });
});
