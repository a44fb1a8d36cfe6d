import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classRules } from '../parameters.ts';
import { addToMonth, monthsBetween, reckonClass, unpaidMonths } from './reckon.ts';

const rules = classRules.default;
const months = monthsBetween('2026-01', '2026-12');

describe('what a death comes to (03 §34.5)', () => {
  it('is 5,720.00 too much for two months after the death, and a hint of six months for the families of those who fell', () => {
    const paid = ['2026-03', '2026-04', '2026-05'].map((month) => ({ month, amount: '2860.00' }));
    const reckon = (classCode: string, stopsInMonth = '') =>
      reckonClass({ classCode, monthly: '2860.00', paid }, '2026-03-18', { ...rules, stopsInMonth });
    expect(reckon('01')).toMatchObject({ lastPayMonth: '2026-03', stopMonth: '2026-04' });
    expect(reckon('01').overpaid.toFixed(2)).toBe('5720.00');
    expect(reckon('01').funeral.toFixed(2)).toBe('0.00');
    expect(reckon('03').funeral.toFixed(2)).toBe('17160.00');
    // The switch of one class does not touch another.
    expect(reckon('01', '01、02')).toMatchObject({
      stopMonth: '2026-03',
      overpaidMonths: ['2026-03', '2026-04', '2026-05'],
    });
    expect(reckon('03', '01、02').stopMonth).toBe('2026-04');
    expect(addToMonth('2025-12', 1)).toBe('2026-01');
    expect(addToMonth('2026-01', -1)).toBe('2025-12');
  });

  it('every month that was paid is either due or paid too much, to the fen', () => {
    const fen = fc.integer({ min: 1, max: 999_999_99 });
    const line = fc.record({ month: fc.constantFrom(...months), fen });
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { selector: ({ month }) => month }),
        fc.constantFrom(...months),
        (lines, died) => {
          const paid = lines.map(({ month, fen: amount }) => ({ month, amount: (amount / 100).toFixed(2) }));
          const { overpaid, overpaidMonths, stopMonth } = reckonClass(
            { classCode: '01', monthly: '1.00', paid },
            `${died}-15`,
            rules,
          );
          const late = lines.filter(({ month }) => month > died);
          expect(overpaidMonths).toEqual(late.map(({ month }) => month).toSorted());
          expect(overpaid.times(100).toNumber()).toBe(late.reduce((sum, one) => sum + one.fen, 0));
          expect(stopMonth > died).toBe(true);
          expect(unpaidMonths(months[0] ?? '', months.at(-1) ?? '', paid)).toHaveLength(12 - lines.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});
