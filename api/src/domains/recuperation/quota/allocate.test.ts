import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate, type Claim } from './allocate.ts';

const claims = (...eligible: number[]): Claim[] =>
  eligible.map((e, n) => ({ code: `J${String(n + 1).padStart(2, '0')}`, eligible: e }));
const quotas = (places: number, all: Claim[], minimumOne = false) =>
  allocate(places, all, minimumOne).shares.map(({ quota }) => quota);

const A = claims(127, 86, 64, 41, 9, 3);

describe('03 R29-3 largest remainder', () => {
  it('AC29-1 gives example A 15, 11, 8, 5, 1, 0 with its remainders', () => {
    const { shares, total } = allocate(40, A);
    expect(total).toBe(330);
    expect(shares.map(({ quota }) => quota)).toEqual([15, 11, 8, 5, 1, 0]);
    expect(shares.map(({ remainder }) => remainder)).toEqual([130, 140, 250, 320, 30, 120]);
    expect(shares.map(({ base }) => base)).toEqual([15, 10, 7, 4, 1, 0]);
  });

  it('R29-4 takes the sixth institution’s place of example A from J02, whose share is furthest exceeded', () => {
    expect(quotas(40, A, true)).toEqual([15, 10, 8, 5, 1, 1]);
  });

  it.each([
    ['B: ties by code', 10, claims(10, 10, 10, 10), [3, 3, 2, 2]],
    ['C: ties by size', 5, claims(0, 7, 3), [0, 4, 1]],
    ['D: surplus', 12, claims(5, 3, 2), [5, 3, 2]],
    ['E', 100, claims(333, 333, 334), [33, 33, 34]],
  ])('example %s', (_, places, all, expected) => {
    expect(quotas(places, all)).toEqual(expected);
  });

  it('example D leaves 未分配名额 2', () => {
    expect(allocate(12, claims(5, 3, 2)).unallocated).toBe(2);
  });

  it('breaks ties by the code and not by the order in which institutions come', () => {
    expect(quotas(10, claims(10, 10, 10, 10).toReversed())).toEqual([2, 2, 3, 3]);
  });
});

const world = fc.record({
  places: fc.integer({ min: 1, max: 9999 }),
  eligible: fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 40 }),
});

describe('whatever the institutions', () => {
  it('gives away every place that somebody can take, never more than are eligible', () => {
    fc.assert(
      fc.property(world, fc.boolean(), ({ places, eligible }, minimumOne) => {
        const { shares, total, unallocated } = allocate(places, claims(...eligible), minimumOne);
        expect(shares.reduce((sum, { quota }) => sum + quota, 0) + unallocated).toBe(places);
        expect(unallocated).toBe(Math.max(0, places - total));
        for (const { quota, eligible: e } of shares) expect(quota).toBeLessThanOrEqual(e);
      }),
    );
  });

  it('keeps to the quota rule: each share is the exact one rounded down or up', () => {
    fc.assert(
      fc.property(world, ({ places, eligible }) => {
        const { shares, total } = allocate(places, claims(...eligible));
        fc.pre(places < total);
        for (const { quota, numerator } of shares) {
          expect(quota * total).toBeGreaterThan(numerator - total);
          expect(quota * total).toBeLessThan(numerator + total);
        }
      }),
    );
  });

  it('never gives less to whom has more who are eligible', () => {
    fc.assert(
      fc.property(world, ({ places, eligible }) => {
        const sorted = allocate(places, claims(...eligible)).shares.toSorted((a, b) => b.eligible - a.eligible);
        for (const [n, share] of sorted.entries())
          if (n > 0) expect(share.quota).toBeLessThanOrEqual(sorted[n - 1]?.quota ?? 0);
      }),
    );
  });

  it('R29-4 leaves nobody eligible without a place while there are places for all', () => {
    fc.assert(
      fc.property(world, ({ places, eligible }) => {
        const all = claims(...eligible);
        fc.pre(places >= eligible.filter((e) => e > 0).length);
        for (const { quota, eligible: e } of allocate(places, all, true).shares)
          if (e > 0) expect(quota).toBeGreaterThan(0);
      }),
    );
  });
});
