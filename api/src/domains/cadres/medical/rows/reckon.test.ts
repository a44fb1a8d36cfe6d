import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amountOf, sumOf } from '../../../../platform/money/index.ts';
import { cycleNoOf } from '../cycle/cycle-no.ts';
import { reckon } from './reckon.ts';

const OFF = { percent: 0, least: 0, cap: 0 };
const fen = fc.integer({ min: 1, max: 500_000 }).map((n) => amountOf(n).div(100).toFixed(2));
const lines = fc.array(fen, { minLength: 1, maxLength: 12 });

describe('what a person is paid (03 §33.5, §33.6)', () => {
  it.each([
    [['120.50'], '120.50'],
    [['1980.00', '20.05'], '2000.05'],
    [['0.10', '0.20'], '0.30'],
    [['3000.00'], '3000.00'],
    [['845.35'], '845.35'],
  ])('R33-1 %j come to %s', (amounts, sum) => expect(reckon(amounts, OFF).pay.toFixed(2)).toBe(sum));

  it('R33-2 the cap of 3,000.00 leaves P4 1,800.00 after 1,200.00 of the year (variant 4), and nothing after all of it', () => {
    const rules = { ...OFF, cap: 3000 };
    expect(reckon(['3000.00'], rules, amountOf('1200.00'))).toMatchObject({
      note: '年度封顶3000.00元，本年度已发放1200.00元，按余额1800.00元发放',
    });
    expect(reckon(['3000.00'], rules, amountOf('1200.00')).pay.toFixed(2)).toBe('1800.00');
    expect(reckon(['0.01'], rules, amountOf('3000.00')).pay.toFixed(2)).toBe('0.00');
    expect(reckon(['1800.00'], rules, amountOf('1200.00'))).toMatchObject({ note: null });
  });

  it('R33-2 a ratio rounds each line half-up before they are added', () => {
    // 50 % of 0.01 is 0.005: twice rounded they are 0.02, added first they would be 0.01.
    expect(reckon(['0.01', '0.01'], { ...OFF, percent: 50 }).gross.toFixed(2)).toBe('0.02');
  });

  it('R33-2 below the least nothing is paid, and the row says why', () => {
    expect(reckon(['49.99'], { ...OFF, least: 50 })).toMatchObject({ note: '低于最低发放金额50元，不予发放' });
    expect(reckon(['50.00'], { ...OFF, least: 50 }).pay.toFixed(2)).toBe('50.00');
  });

  it('never exceeds the lines, nor what the cap leaves, and all persons together come to all lines', () =>
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 5000 }), fen, (amounts, cap, paid) => {
        const { pay, gross } = reckon(amounts, { ...OFF, cap }, amountOf(paid));
        expect(gross.eq(sumOf(amounts))).toBe(true);
        expect(pay.lte(gross) && pay.gte(0)).toBe(true);
        expect(pay.plus(paid).lte(cap) || pay.isZero()).toBe(true);
        expect(pay.eq(gross) || pay.plus(paid).eq(cap) || pay.isZero()).toBe(true);
      }),
    ));
});

describe('number of a cycle (03 §33.3)', () => {
  it.each([
    ['QUARTER', 1, 'BX2026Q1'],
    ['MONTH', 3, 'BX2026M03'],
    ['HALF', 2, 'BX2026H2'],
    ['YEAR', 1, 'BX2026'],
  ] as const)('of %s %i is %s', (kind, part, no) => expect(cycleNoOf(2026, kind, part)).toBe(no));
});
