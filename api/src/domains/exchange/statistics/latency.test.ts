import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addHistogram, bucketOf, LATENCY_BUCKETS, quantileOf } from './latency.ts';

/** The histogram of some times in milliseconds, as the roll-up counts them. */
function histogramOf(times: readonly number[]): number[] {
  const counts = Array.from({ length: LATENCY_BUCKETS }, () => 0);
  for (const ms of times) counts[bucketOf(ms) - 1] = (counts[bucketOf(ms) - 1] ?? 0) + 1;
  return counts;
}

describe('how long calls took, by shares', () => {
  it('is at least the time of that call, and at most a fifth more', () => {
    const time = fc.integer({ min: 0, max: 46_000 });
    fc.assert(
      fc.property(
        fc.array(time, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(50, 95, 99, 100),
        (times, percent) => {
          const sorted = times.toSorted((a, b) => a - b);
          const exact = sorted[Math.ceil((times.length * percent) / 100) - 1] ?? 0;
          const told = quantileOf(histogramOf(times), percent / 100);
          expect(told).toBeGreaterThanOrEqual(exact);
          expect(told).toBeLessThanOrEqual((exact + 1) * 1.2 - 0.5);
        },
      ),
    );
  });

  it('nineteen of twenty calls are 95 per cent of them', () => {
    const fast = Array.from({ length: 19 }, () => 10);
    expect(quantileOf(histogramOf([...fast, 9000]), 0.95)).toBeLessThan(13);
    expect(quantileOf(histogramOf([...fast, 9000, 9000]), 0.95)).toBeGreaterThan(9000);
  });

  it('is nothing without calls; what takes longer than a minute is in the last bucket', () => {
    expect([quantileOf([], 0.95), quantileOf(histogramOf([]), 0.95)]).toEqual([0, 0]);
    expect([bucketOf(0), bucketOf(60_000), bucketOf(3_600_000)]).toEqual([1, 60, 60]);
  });

  it('of two hours together is that of all their calls', () => {
    const times = fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(times, times, (one, other) => {
        const sum = histogramOf(one);
        addHistogram(sum, histogramOf(other));
        expect(sum).toEqual(histogramOf([...one, ...other]));
      }),
    );
  });
});
