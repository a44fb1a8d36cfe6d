import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../../platform/calendar/index.ts';
import { spotRules } from '../parameters.ts';
import { checksOf, daysOf, tile, windowsOf } from './windows.ts';

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

  it('T23-6 whatever day the end moves to, and however many windows have begun, every day up to it has exactly one window', () => {
    const days = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(days, days, fc.nat(220), (planned, moved, passed) => {
        const from = '2026-01-15';
        const today = addDays(from, Math.min(passed, moved - 1));
        const old = { from, to: addDays(from, planned - 1) };
        const run = { from, to: addDays(from, moved - 1) };
        const kept = windowsOf(old, checksOf(planned, bands))
          .map((window, at) => ({ ...window, seq: at + 1, id: `${at + 1}` }))
          .filter((window) => window.from <= today);
        const required = checksOf(moved, bands);
        const { windows, stretched } = tile(run, required, kept, today);
        const all = [...kept.map((one) => (one.id === stretched?.id ? { ...one, to: run.to } : one)), ...windows];
        expect([all[0]?.from, all.at(-1)?.to]).toEqual([run.from, run.to]);
        for (const [at, { from: next }] of all.slice(1).entries()) expect(next).toBe(addDays(all[at]?.to ?? '', 1));
        expect(windows.every(({ to }) => to >= today)).toBe(true);
        expect(all.length).toBeLessThanOrEqual(Math.max(required, kept.length));
        expect(new Set(all.map(({ seq }) => seq)).size).toBe(all.length);
      }),
    );
  });
});
