import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../platform/calendar/index.ts';
import { amountOf, inCapitals, sumOf } from '../../../platform/money/index.ts';
import type { Standing } from '../standards/coverage/standing.ts';
import type { Kind, Unit } from '../standards/words.ts';
import { type Against, checksOf } from './checks.ts';
import { livingOf, type TrainingDay } from './living.ts';
import { reverse } from './reverse.ts';
import { type RunPrices, type Settled, type Sheet, settle } from './settle.ts';
import { DEFAULT_RULES, type SettlementRules } from './settlement-rules.ts';
import { splitFunds, totalsOf } from './split-funds.ts';

const standard = (
  kind: Kind,
  amount: string,
  validFrom: string,
  lastDay: string | null,
  unit: Unit = 'RUN',
): Standing => ({
  id: `${kind} ${validFrom}`,
  standardNo: `${kind} ${validFrom}`,
  kind,
  item: null,
  unit,
  amount,
  scopeDistricts: [],
  scopeCategories: [],
  scopeLevels: [],
  nested: false,
  validFrom,
  lastDay,
});
/** 02 §26. */
const STANDARDS = [
  standard('LIVING', '50.00', '2026-01-01', '2026-06-30', 'DAY'),
  standard('LIVING', '55.55', '2026-07-01', '2026-12-31', 'DAY'),
  standard('CENTRAL', '2000.00', '2011-01-01', null),
];
/** 15 working days from 2026-06-22 on, six hours each. */
const DAYS = [
  ...[0, 1, 2, 3, 4, 7, 8].map((n) => addDays('2026-06-22', n)),
  ...[0, 1, 2, 5, 6, 7, 8, 9].map((n) => addDays('2026-07-01', n)),
];
/** The first so many days of June and of July attended, of the others nothing. */
const attended = (june: number, july: number): TrainingDay[] => {
  const seen = { '2026-06': june, '2026-07': july };
  return DAYS.map((date) => {
    const month = date.slice(0, 7) as keyof typeof seen;
    seen[month] -= 1;
    return { date, hours: '6', attended: seen[month] >= 0 ? '6' : '0' };
  });
};
const person = (
  traineeId: string,
  districtCode: string,
  june: number,
  july: number,
  more: Partial<Settled> = {},
): Settled => ({
  traineeId,
  whom: { districtCode, category: '10', level: '5' },
  completed: true,
  days: attended(june, july),
  assessmentFee: '280.00',
  certificateNo: `C-${traineeId}`,
  lodging: null,
  ...more,
});
const PRICES: RunPrices = {
  location: '310109',
  start: '2026-06-22',
  hours: '90',
  contracts: new Map(['310109', '310115'].map((code) => [code, { pricePerPerson: '3105.60' }])),
  ceiling: '3200.00',
};
const PEOPLE = [
  person('A', '310109', 7, 8),
  person('B', '310109', 6, 8),
  person('C', '310109', 7, 6),
  person('D', '310115', 7, 7),
  person('E', '310115', 5, 6, { completed: false }),
];
const sheetOf = (districtCode: string, sheets = settle(PEOPLE, PRICES, STANDARDS)): Sheet => {
  const sheet = sheets.find((one) => one.districtCode === districtCode);
  if (!sheet) throw new Error(`no sheet ${districtCode}`);
  return sheet;
};
const figures = ({ total, central, local }: Pick<Sheet, 'total' | 'central' | 'local'>) =>
  [total, central, local].map((amount) => amount.toFixed(2));

describe('the worked example (02 §21.2)', () => {
  it('AC27-1 two sheets: 310109 comes to 12,378.90, 310115 to 4,124.45', () => {
    const sheets = settle(PEOPLE, PRICES, STANDARDS);
    expect(sheets.map(({ districtCode }) => districtCode)).toEqual(['310109', '310115']);
    expect(figures(sheetOf('310109'))).toEqual(['12378.90', '6000.00', '6378.90']);
    expect(figures(sheetOf('310115'))).toEqual(['4124.45', '2000.00', '2124.45']);
    expect(figures(totalsOf(sheets.flatMap(({ lines }) => lines)))).toEqual(['16503.35', '8000.00', '8503.35']);
    expect(sheetOf('310109').lines).toHaveLength(9);
    expect(inCapitals(sheetOf('310109').total)).toBe('壹万贰仟叁佰柒拾捌元玖角整');
  });

  it.each([
    ['A', '794.40', '4180.00'],
    ['B', '744.40', '4130.00'],
    ['C', '683.30', '4068.90'],
  ])('AC27-1 %s lives on %s and comes to %s', (traineeId, living, total) => {
    const lines = sheetOf('310109').lines.filter((line) => line.traineeId === traineeId);
    expect(lines.find(({ item }) => item === 'LIVING')?.amount.toFixed(2)).toBe(living);
    expect(figures(totalsOf(lines))).toEqual([total, '2000.00', amountOf(total).minus(2000).toFixed(2)]);
  });

  it('the lines of A are split in order', () => {
    const lines = sheetOf('310109').lines.filter(({ traineeId }) => traineeId === 'A');
    expect(lines.map(({ item, central, local }) => [item, central.toFixed(2), local.toFixed(2)])).toEqual([
      ['TRAIN', '2000.00', '1105.60'],
      ['CERT', '0.00', '280.00'],
      ['LIVING', '0.00', '794.40'],
    ]);
  });

  it('somebody who comes to 1,850.00 has it all from the centre, never 2,000.00', () => {
    const cheap = { ...PRICES, contracts: new Map([['310109', { pricePerPerson: '1055.60' }]]) };
    const [sheet] = settle([person('A', '310109', 7, 8, { certificateNo: null })], cheap, STANDARDS);
    expect(sheet && figures(sheet)).toEqual(['1850.00', '1850.00', '0.00']);
  });

  it('the correction of B: −744.40, +688.85, all local, and 55.55 to be recovered', () => {
    const own = sheetOf('310109').lines.filter(({ traineeId }) => traineeId === 'B');
    const wrong = own.find(({ item }) => item === 'LIVING');
    if (!wrong) throw new Error('no living line');
    const right = livingOf(attended(6, 7), STANDARDS, { districtCode: '310109', category: '10', level: '5' }).amount;
    const { reversed, replacement, net, recovery } = reverse(own, wrong, right, amountOf(2000));
    expect([reversed.amount, replacement?.amount, recovery].map((one) => one?.toFixed(2))).toEqual([
      '-744.40',
      '688.85',
      '55.55',
    ]);
    expect(figures(net)).toEqual(['-55.55', '0.00', '-55.55']);
    const { total, central, local } = sheetOf('310109');
    expect(
      figures({ total: total.plus(net.total), central: central.plus(net.central), local: local.plus(net.local) }),
    ).toEqual(['12323.35', '6000.00', '6323.35']);
  });
});

describe('生活补助 by day', () => {
  const whom = { districtCode: '310109', category: '10', level: '5' };

  it('AC26-3 7 days at 50.00 and 8 at 55.55 are 794.40', () => {
    const { amount, days } = livingOf(attended(7, 8), STANDARDS, whom);
    expect([amount.toFixed(2), days.length, days.filter(({ rate }) => rate === '55.55').length]).toEqual([
      '794.40',
      15,
      8,
    ]);
  });

  it('AC27-5 1,000.00 a month and 13 of 22 days are 590.91', () => {
    const monthly = [standard('LIVING', '1000.00', '2026-01-01', '2026-12-31', 'MONTH')];
    const scheduled = [...Array(22).keys()].map((n) => ({
      date: addDays('2026-05-01', n),
      hours: '6',
      attended: n < 13 ? '6' : '0',
    }));
    expect(livingOf(scheduled, monthly, whom).amount.toFixed(2)).toBe('590.91');
  });

  it('BR26-1 of a standard by the day and one by the month on the same days exactly one is paid', () => {
    const monthly = standard('LIVING', '1000.00', '2026-01-01', '2026-12-31', 'MONTH');
    const { amount, days } = livingOf(attended(7, 8), [...STANDARDS, monthly], whom);
    expect([amount.toFixed(2), days.length]).toEqual(['794.40', 15]);
  });

  it.each([
    ['3', 1],
    ['2.99', 0],
    ['6', 1],
  ])('§19.4 of six hours %s attended count as %s days', (hours, days) => {
    expect(livingOf([{ date: '2026-06-22', hours: '6', attended: hours }], STANDARDS, whom).days).toHaveLength(days);
  });

  it.each([
    [100, '5.99', 0],
    [100, '6', 1],
    [1, '0.06', 1],
    [51, '3', 0],
  ])('subsidy.living_day_rule %d%%: of six hours %s attended count as %s days', (pct, hours, days) => {
    expect(livingOf([{ date: '2026-06-22', hours: '6', attended: hours }], STANDARDS, whom, pct).days).toHaveLength(
      days,
    );
  });

  it('AC26-4 a day without a standard is named, and paid by nothing', () => {
    const days = ['2026-12-31', '2027-01-02'].map((date) => ({ date, hours: '6', attended: '6' }));
    expect(livingOf(days, STANDARDS, whom)).toMatchObject({
      uncovered: ['2027-01-02'],
      days: [{ date: '2026-12-31' }],
    });
  });
});

describe('subsidy.incomplete_pays and subsidy.split (02 §4)', () => {
  const pays = { TRAIN: false, CERT: true, LODGE: false, LIVING: true };
  const rules: SettlementRules = { ...DEFAULT_RULES, incompletePays: pays };
  const itemsOf = (one: Partial<Settled>, given = rules) =>
    settle([person('E', '310115', 5, 6, { completed: false, ...one })], PRICES, STANDARDS, given)[0]?.lines.map(
      ({ item, amount, central }) => `${item} ${amount.toFixed(2)} ${central.toFixed(2)}`,
    );

  it('pays of 未结业 what is named alone, without central money; of 退训 nothing', () => {
    expect(itemsOf({})).toEqual(['CERT 280.00 0.00', 'LIVING 583.30 0.00']);
    expect(itemsOf({ withdrawn: true })).toBeUndefined();
    expect(itemsOf({}, DEFAULT_RULES)).toBeUndefined();
  });

  it('puts everybody into the sheet of the location, by the prices of his own contract', () => {
    const contracts = new Map([...PRICES.contracts, ['310115', { pricePerPerson: '3000.00' }]]);
    const [only, ...more] = settle(PEOPLE, { ...PRICES, contracts }, STANDARDS, {
      ...DEFAULT_RULES,
      split: 'by_location_district',
    });
    expect(more).toEqual([]);
    expect(only && [only.districtCode, ...figures(only)]).toEqual(['310109', '16397.75', '8000.00', '8397.75']);
  });
});

describe('caps (02 §19.4)', () => {
  const one = (more: Partial<Settled>, prices: Partial<RunPrices>, caps: readonly Standing[]) =>
    settle([person('A', '310109', 7, 8, more)], { ...PRICES, ...prices }, [...STANDARDS, ...caps])[0]?.lines.map(
      ({ item, amount }) => `${item} ${amount.toFixed(2)}`,
    );

  it('training is paid up to the contract, the ceiling of the project and the cap, whichever is least', () => {
    expect(one({}, { ceiling: '3000.00' }, [])?.[0]).toBe('TRAIN 3000.00');
    expect(one({}, {}, [standard('CAP_TRAIN', '33.33', '2026-01-01', null, 'HOUR')])?.[0]).toBe('TRAIN 2999.70');
    expect(one({}, {}, [standard('CAP_TRAIN', '5000', '2026-01-01', null)])?.[0]).toBe('TRAIN 3105.60');
  });

  it('BR24-2 an assessment is paid with its certificate alone, lodging where the plan has it, each up to its cap', () => {
    expect(one({ certificateNo: null }, {}, [])).toEqual(['TRAIN 3105.60', 'LIVING 794.40']);
    const caps = [
      standard('CAP_CERT', '250', '2026-01-01', null),
      standard('CAP_LODGE', '60', '2026-01-01', null, 'DAY'),
    ];
    expect(one({ lodging: { nights: 15, rate: '80' } }, {}, caps)).toEqual([
      'TRAIN 3105.60',
      'CERT 250.00',
      'LODGE 900.00',
      'LIVING 794.40',
    ]);
  });
});

describe('checks R1 to R6 (02 §19.6)', () => {
  const sheet = sheetOf('310109');
  const against: Against = {
    sheetTotal: '12378.90',
    ledgerTotal: null,
    paid: null,
    completed: new Set(['A', 'B', 'C']),
    elsewhere: [{ traineeId: 'D', item: 'TRAIN', recordNo: 'BX310115202600001' }],
    contract: { persons: 3, amount: '9316.80' },
  };
  const red = (changes: Partial<Against>) =>
    checksOf(sheet, { ...against, ...changes })
      .filter(({ ok }) => !ok)
      .map(({ code, difference }) => `${code} ${difference}`);

  it('are green for the example', () => {
    expect(checksOf(sheet, against).map(({ code }) => code)).toEqual(['R1', 'R2', 'R4', 'R5', 'R6']);
    expect(red({})).toEqual([]);
    expect(red({ paid: '2222.10' })).toEqual([]);
  });

  it.each<[string, Partial<Against>, string]>([
    ['a sheet that was kept otherwise', { sheetTotal: '12378.80' }, 'R1 0.10'],
    ['a ledger that says otherwise', { ledgerTotal: '12379.00' }, 'R1 -0.10'],
    ['§19.8 794.04 paid instead of 794.40', { paid: '2221.74' }, 'R3 -0.36'],
    ['somebody missing', { completed: new Set(['A', 'B', 'C', 'X']) }, 'R4 缺少X'],
    ['somebody too many', { completed: new Set(['A', 'B']) }, 'R4 多出C'],
    ['the same item elsewhere', { elsewhere: [{ traineeId: 'A', item: 'CERT', recordNo: 'BX1' }] }, 'R5 BX1'],
    ['off-site money of the same days', { elsewhere: [{ traineeId: 'A', item: null, recordNo: 'YD1' }] }, 'R5 YD1'],
    ['fewer persons in the contract', { contract: { persons: 2, amount: '9316.80' } }, 'R6 0.00'],
    ['less money in the contract', { contract: { persons: 3, amount: '9316.79' } }, 'R6 0.01'],
  ])('%s is red', (_, changes, expected) => expect(red(changes)).toEqual([expected]));
});

describe('properties', () => {
  const fen = (max: number) => fc.integer({ min: 1, max }).map((n) => amountOf(n).div(100).toFixed(2));
  const people = fc.array(
    fc.record({
      district: fc.constantFrom('310109', '310115'),
      june: fc.nat(7),
      july: fc.nat(8),
      fee: fen(90_000),
      completed: fc.boolean(),
    }),
    { maxLength: 12 },
  );

  it('sheets add up to the run, central and local to the total, and nothing exceeds its standard', () =>
    fc.assert(
      fc.property(
        people,
        fen(600_000),
        fen(600_000),
        fen(20_000),
        fen(60_000),
        (given, price, central, daily, certCap) => {
          const standards = [
            standard('LIVING', daily, '2026-01-01', null, 'DAY'),
            standard('CENTRAL', central, '2011-01-01', null),
            standard('CAP_CERT', certCap, '2011-01-01', null),
          ];
          const settled = given.map(({ district, june, july, fee, completed }, n) =>
            person(`${n}`, district, june, july, { assessmentFee: fee, completed }),
          );
          const prices = {
            ...PRICES,
            contracts: new Map([...PRICES.contracts.keys()].map((code) => [code, { pricePerPerson: price }])),
          };
          const sheets = settle(settled, prices, standards);
          const lines = sheets.flatMap((sheet) => sheet.lines);
          const run = totalsOf(lines);
          expect(sumOf(sheets.map(({ total }) => total)).eq(run.total)).toBe(true);
          expect(run.central.plus(run.local).eq(run.total)).toBe(true);
          for (const sheet of sheets) expect(sheet.central.plus(sheet.local).eq(sheet.total)).toBe(true);
          for (const line of lines) {
            expect(line.amount.decimalPlaces()).toBeLessThanOrEqual(2);
            expect(line.central.gte(0) && line.local.gte(0)).toBe(true);
            if (line.item === 'CERT') expect(line.amount.lte(certCap)).toBe(true);
            if (line.item === 'TRAIN') expect(line.amount.lte(price) && line.amount.lte(PRICES.ceiling)).toBe(true);
            if (line.item === 'LIVING') expect(line.amount.lte(amountOf(daily).times(15))).toBe(true);
          }
          for (const own of Map.groupBy(lines, ({ traineeId }) => traineeId).values()) {
            const each = totalsOf(own);
            expect(each.central.eq(each.total.lt(central) ? each.total : amountOf(central))).toBe(true);
          }
          const completed = new Set(settled.filter((one) => one.completed).map(({ traineeId }) => traineeId));
          expect(new Set(lines.map(({ traineeId }) => traineeId))).toEqual(completed);
        },
      ),
    ));

  it('a reversal leaves the person as if the line had been right, central money never above its standard', () =>
    fc.assert(
      fc.property(fen(300_000), fen(90_000), fen(300_000), fen(90_000), (price, living, central, right) => {
        const lines = [
          { item: 'TRAIN' as const, amount: amountOf(price) },
          { item: 'LIVING' as const, amount: amountOf(living) },
        ];
        const posted = splitFunds(lines, amountOf(central));
        const wrong = posted.find(({ item }) => item === 'LIVING');
        if (!wrong) throw new Error('no living line');
        const { net, replacement } = reverse(posted, wrong, amountOf(right), amountOf(central));
        const before = totalsOf(posted);
        expect(before.total.plus(net.total).eq(amountOf(price).plus(right))).toBe(true);
        expect(net.central.plus(net.local).eq(net.total)).toBe(true);
        expect(before.central.plus(net.central).lte(central)).toBe(true);
        expect(replacement?.central.gte(0)).toBe(true);
      }),
    ));
});
