import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, dateOfDayNumber, dayNumberOfDate } from '../../../../platform/calendar/index.ts';
import { amountOf, sumOf } from '../../../../platform/money/index.ts';
import { problemsOfStandard, type StandardBody } from '../standard/standard-body.ts';
import { GROUNDS, type Ground } from '../words.ts';
import { reckon } from './reckon.ts';
import { monthsOfService } from './service-months.ts';

/** 测试数据: no amount of Shanghai is known (OQ-08). */
const TEST: StandardBody = {
  policyDocument: '测试数据〔2026〕1号',
  baseAmount: '5000.00',
  perYear: '1000.00',
  perMonth: '0',
  remainder: 'IGNORE',
  ratioOf: 'ALL',
  ratios: [],
  rounding: 'YUAN',
};
const of = (more: Partial<StandardBody>, serviceMonths: number, grounds: Ground[] = []) =>
  reckon({ ...TEST, ...more }, { serviceMonths, grounds });
const lines = ({ lines: found }: ReturnType<typeof reckon>) => found.map(({ title, amount }) => [title, amount]);

describe('months of service (01 §13.6 no. 2)', () => {
  it.each([
    ['2021-09-01', '2024-11-01', 38],
    ['2021-09-01', '2024-11-15', 38],
    ['2021-09-01', '2024-11-16', 39],
    ['2021-01-31', '2021-02-28', 1],
    ['2020-02-29', '2021-02-28', 12],
    ['2021-09-01', '2021-09-15', 0],
    ['2021-09-01', '2021-09-16', 1],
    ['1984-09-01', '2024-09-15', 480],
    ['1984-09-01', '2024-09-16', undefined],
    ['2024-09-01', '2024-09-01', undefined],
    ['2024-09-01', '2021-09-01', undefined],
  ])('from %s to %s: %s', (from, to, months) => expect(monthsOfService(from, to, 15)).toBe(months));

  const day = fc
    .integer({ min: dayNumberOfDate('1990-01-01'), max: dayNumberOfDate('2026-01-01') })
    .map(dateOfDayNumber);
  const days = fc.integer({ min: 1, max: 31 });

  it('never fall with a later discharge, and a year more is twelve more', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 8000 }), days, (from, served, fullFrom) => {
        const to = addDays(from, served);
        const months = monthsOfService(from, to, fullFrom) ?? 0;
        expect(monthsOfService(from, addDays(to, 1), fullFrom)).toBeGreaterThanOrEqual(months);
        expect(monthsOfService(addMonths(from, -12), from, fullFrom)).toBe(12);
        expect(addMonths(from, Math.max(0, months - 1)) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    ));
});

describe('a calculation', () => {
  it('AC-11-01 3 years and 2 months by 5 000.00 and 1 000.00 a year come to 8 000.00 in three lines', () => {
    const found = of({}, 38);
    expect(found.amount).toBe('8000.00');
    expect(found.lines).toEqual([
      { code: 'BASE', title: '基础补助', basis: '标准规定的基础补助', amount: '5000.00' },
      { code: 'YEARS', title: '服役年限补助', basis: '服役满3年，每满一年1,000.00元', amount: '3000.00' },
      { code: 'REMAINDER', title: '余下2个月', basis: '按整年计算，不足一年的月份不计', amount: '0.00' },
    ]);
  });

  it.each([
    [{ remainder: 'MONTHS', perMonth: '83.33' } as const, 38, ['余下2个月', '166.66'], '8167.00'],
    [{ remainder: 'HALF_YEAR' } as const, 41, ['余下5个月', '0.00'], '8000.00'],
    [{ remainder: 'HALF_YEAR' } as const, 42, ['余下6个月', '1000.00'], '9000.00'],
  ])('pays the months that are left as the standard says: %j', (more, months, line, amount) => {
    const found = of(more, months);
    expect(lines(found)).toContainEqual(line);
    expect(found.amount).toBe(amount);
  });

  it('adds shares: of honours the highest alone, hardship and combat each', () => {
    const ratios = (['HONOUR-13', 'HONOUR-12', 'SERVICE-HARDSHIP', 'SERVICE-COMBAT'] as const).map((ground, n) => ({
      ground,
      percent: ['5', '10', '2.5', '3'][n] ?? '',
    }));
    const found = of({ ratios }, 36, ['HONOUR-13', 'HONOUR-12', 'SERVICE-HARDSHIP', 'SERVICE-COMBAT']);
    expect(lines(found).slice(2)).toEqual([
      ['荣立二等功', '800.00'],
      ['参战', '240.00'],
      ['在艰苦边远地区服役', '200.00'],
    ]);
    expect(found.lines[2]?.basis).toContain('荣立三等功为同类，只按最高一项加发');
    expect(of({ ratios, ratioOf: 'BASE' }, 36, ['HONOUR-12']).amount).toBe('8500.00');
    expect(of({ ratios }, 36, ['EDUCATION-20']).amount).toBe('8000.00');
  });

  it('stops at the cap, and rounds once, on the total, half up', () => {
    expect(of({ cap: '7000' }, 36)).toMatchObject({
      amount: '7000.00',
      lines: [{}, {}, { code: 'CAP', amount: '-1000.00' }],
    });
    expect(of({ perYear: '1000.25' }, 24)).toMatchObject({
      amount: '7001.00',
      lines: [{}, {}, { title: '取整', amount: '0.50' }],
    });
    expect(of({ perYear: '1000.24' }, 24).amount).toBe('7000.00');
    expect(of({ perYear: '1000.24', rounding: 'FEN' }, 24).amount).toBe('7000.48');
  });

  const cents = fc.integer({ min: 0, max: 5_000_000 }).map((n) => amountOf(n).div(100).toFixed(2));
  const body = fc.record<StandardBody>({
    policyDocument: fc.constant('测试数据'),
    baseAmount: cents,
    perYear: cents,
    perMonth: cents,
    remainder: fc.constantFrom('IGNORE', 'MONTHS', 'HALF_YEAR'),
    ratioOf: fc.constantFrom('ALL', 'BASE'),
    ratios: fc.array(
      fc.record({
        ground: fc.constantFrom(...(Object.keys(GROUNDS) as Ground[])),
        percent: fc.integer({ min: 1, max: 10_000 }).map((n) => amountOf(n).div(100).toFixed()),
      }),
      { maxLength: 6 },
    ),
    cap: fc.integer({ min: 1, max: 90_000 }).map(String),
    rounding: fc.constantFrom('YUAN', 'FEN'),
  });

  it('always is the sum of its lines, to the fen, within the cap, and no less for longer service in whole years', () =>
    fc.assert(
      fc.property(
        body,
        fc.integer({ min: 0, max: 468 }),
        fc.subarray(Object.keys(GROUNDS)),
        (standard, months, grounds) => {
          const found = reckon(standard, { serviceMonths: months, grounds });
          expect(sumOf(found.lines.map(({ amount }) => amount)).toFixed(2)).toBe(found.amount);
          expect(found.lines.every(({ amount, basis }) => /^-?\d+\.\d{2}$/.test(amount) && basis !== '')).toBe(true);
          expect(amountOf(found.amount).lte(standard.cap ?? '0')).toBe(true);
          if (standard.rounding === 'YUAN') expect(amountOf(found.amount).isInteger()).toBe(true);
          const longer = reckon(standard, { serviceMonths: months + 12, grounds });
          expect(amountOf(longer.amount).gte(found.amount)).toBe(true);
        },
      ),
    ));
});

describe('a standard', () => {
  it.each([
    [{ baseAmount: '0', perYear: '0' }, '基础补助、每满一年、余下每月不能都为0'],
    [{ remainder: 'MONTHS' } as const, '按月计发的，请填写每月金额'],
    [{ perMonth: '50' }, '余下月份不按月计发，每月金额应为0'],
    [{ cap: '8000.50' }, '按元取整的，最高限额应为整元'],
    [{ ratios: [{ ground: 'HONOUR-12', percent: '120' }] as StandardBody['ratios'] }, '加发比例应大于0，不超过100'],
  ])('%j is refused: %s', (more, message) =>
    expect(problemsOfStandard({ ...TEST, ...more }).map((one) => one.message)).toEqual([message]),
  );

  it('that holds together is taken', () => expect(problemsOfStandard({ ...TEST, cap: '9000' })).toEqual([]));
});
