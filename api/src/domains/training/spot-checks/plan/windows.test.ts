import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../../platform/calendar/index.ts';
import { spotRules } from '../parameters.ts';
import { checksOf, daysOf, windowsOf } from './windows.ts';

const bands = spotRules.default;

describe('how often and when a run is checked', () => {
  it('AC23-1 has two windows for 22 June to 10 July, the first a day longer', () => {
    const run = { from: '2026-06-22', to: '2026-07-10' };
    expect(daysOf(run)).toBe(19);
    expect(windowsOf(run, checksOf(19, bands))).toEqual([
      { from: '2026-06-22', to: '2026-07-01' },
      { from: '2026-07-02', to: '2026-07-10' },
    ]);
  });

  it('BR23-1 goes by the length of the run', () => {
    expect([1, 7, 8, 30, 31, 90, 91, 120, 121].map((days) => checksOf(days, bands))).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5,
    ]);
  });

  it('BR23-2 covers every day once, in parts that differ by a day at most, the longer ones first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 12 }), (days, n) => {
        const run = { from: '2026-01-15', to: addDays('2026-01-15', days - 1) };
        const windows = windowsOf(run, n);
        const lengths = windows.map(daysOf);
        expect(lengths.reduce((sum, one) => sum + one, 0)).toBe(days);
        expect([windows[0]?.from, windows.at(-1)?.to]).toEqual([run.from, run.to]);
        for (const [at, window] of windows.slice(1).entries())
          expect(window.from).toBe(addDays(windows[at]?.to ?? '', 1));
        expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
        expect((lengths[0] ?? 0) - (lengths.at(-1) ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
