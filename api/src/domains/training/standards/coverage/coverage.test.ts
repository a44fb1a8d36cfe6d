import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../../platform/calendar/index.ts';
import { contend } from '../refuse-overlap.ts';
import { gapsOf, isCovered } from './gaps.ts';
import { rankOf, type Standing, standardOn } from './standing.ts';

let serial = 0;
function living(validFrom: string, lastDay: string | null, more: Partial<Standing> = {}): Standing {
  serial += 1;
  return {
    id: `s${serial}`,
    standardNo: `BT${serial}`,
    kind: 'LIVING',
    item: null,
    unit: 'DAY',
    amount: '50.00',
    scopeDistricts: [],
    scopeCategories: [],
    scopeLevels: [],
    nested: false,
    validFrom,
    lastDay,
    ...more,
  };
}
const anybody = { districtCode: '310109', category: '10', level: '4' };
const on = (standards: readonly Standing[], day: string, whom = anybody) =>
  standardOn(standards, { kind: 'LIVING' }, whom, day)?.standardNo;

describe('the standard of a day (02 §18.5)', () => {
  const june = living('2026-01-01', '2026-06-30');
  const july = living('2026-07-01', '2026-12-31', { amount: '55.55' });

  it('AC26-3 is the one valid on that day, both ends included', () => {
    expect(
      ['2025-12-31', '2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'].map((day) => on([july, june], day)),
    ).toEqual([undefined, june.standardNo, july.standardNo, july.standardNo, undefined]);
  });

  it('BR26-1 of nested scopes the narrowest goes first: category, district, all', () => {
    const district = living('2026-01-01', '2026-06-30', { scopeDistricts: ['310109'], nested: true });
    const category = living('2026-01-01', '2026-06-30', { scopeCategories: ['10'], nested: true });
    const all = [june, district, category];
    expect(on(all, '2026-03-01')).toBe(category.standardNo);
    expect(on(all, '2026-03-01', { ...anybody, category: '20' })).toBe(district.standardNo);
    expect(on(all, '2026-03-01', { ...anybody, category: '20', districtCode: '310115' })).toBe(june.standardNo);
  });

  it('BR26-1 of two units on the same day exactly one counts, whichever way they were read', () => {
    const monthly = living('2026-01-01', '2026-06-30', { unit: 'MONTH', amount: '1000.00' });
    const later = living('2026-03-01', '2026-06-30', { unit: 'MONTH', amount: '1100.00' });
    const narrow = living('2026-01-01', '2026-06-30', { unit: 'MONTH', scopeDistricts: ['310109'] });
    for (const both of [
      [june, monthly],
      [monthly, june],
    ])
      expect(on(both, '2026-02-02')).toBe(june.standardNo);
    for (const both of [
      [june, later],
      [later, june],
    ])
      expect(['2026-02-27', '2026-03-02'].map((day) => on(both, day))).toEqual([june.standardNo, later.standardNo]);
    expect(on([later, june, narrow], '2026-04-01')).toBe(narrow.standardNo);
  });

  it('BR26-1 two contend for a common day of somebody, unless the narrower one is declared to go first', () => {
    const other = (more: Partial<Standing>, from = '2026-06-30', to: string | null = '2026-07-31') =>
      living(from, to, more);
    expect(contend(june, other({}))).toBe(true);
    expect(contend(june, other({ unit: 'MONTH' }))).toBe(false);
    expect(contend(june, other({ item: 'TRAIN' }))).toBe(false);
    expect(contend(june, other({}, '2026-07-01'))).toBe(false);
    expect(contend(june, other({ kind: 'CENTRAL' }))).toBe(false);
    expect(contend(june, other({ scopeDistricts: ['310109'] }))).toBe(true);
    expect(contend(june, other({ scopeDistricts: ['310109'], nested: true }))).toBe(false);
    expect(contend(other({ scopeDistricts: ['310109'], nested: true }), june)).toBe(false);
    expect(contend({ ...june, nested: true }, other({ scopeDistricts: ['310109'] }))).toBe(true);
    const hongkou = other({ scopeDistricts: ['310109', '310110'], nested: true });
    expect(contend(hongkou, other({ scopeDistricts: ['310110'], nested: true }))).toBe(true);
    expect(contend(hongkou, other({ scopeDistricts: ['310115'], nested: true }))).toBe(false);
  });
});

describe('days without a standard (BR26-3)', () => {
  const year = { from: '2026-01-01', to: '2027-06-30' };

  it('AC26-4 a successor that begins on 2027-01-03 leaves 01-01 and 01-02', () => {
    const standards = [living('2026-01-01', '2026-12-31'), living('2027-01-03', '2027-12-31')];
    expect(gapsOf(standards, year)).toEqual([{ from: '2027-01-01', to: '2027-01-02', whom: [] }]);
  });

  it('says for whom alone days are missing', () => {
    const standards = [
      living('2026-01-01', '2026-12-31'),
      living('2027-01-01', '2027-12-31', { scopeDistricts: ['310109'] }),
    ];
    expect(gapsOf(standards, year)).toEqual([
      { from: '2027-01-01', to: '2027-06-30', whom: [{ districtCode: '', category: '', level: '' }] },
    ]);
    expect(isCovered(standards, standards[0] as Standing, '2027-01-01')).toBe(false);
    expect(isCovered([...standards, living('2027-01-01', null)], standards[0] as Standing, '2027-01-01')).toBe(true);
  });

  it('a day is in a gap exactly when somebody has no standard on it', () => {
    const scopes: Partial<Standing>[] = [{}, { scopeDistricts: ['310109'] }, { scopeCategories: ['10', '20'] }];
    const arbitrary = fc.array(fc.tuple(fc.nat(40), fc.nat(20), fc.constantFrom(...scopes)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(arbitrary, fc.nat(60), (given, offset) => {
        const standards = given.map(([start, length, scope]) =>
          living(addDays('2026-01-01', start), addDays('2026-01-01', start + length), scope),
        );
        const first = standards.map(({ validFrom }) => validFrom).toSorted()[0] ?? '';
        const day = addDays(first, offset);
        const inGap = gapsOf(standards, { from: first, to: addDays(first, 80) }).some(
          ({ from, to }) => from <= day && day <= to,
        );
        const missing = ['310109', '310115'].some((districtCode) =>
          ['10', '20', '90'].some((category) => !on(standards, day, { districtCode, category, level: '4' })),
        );
        // Districts or categories that no scope names are not told apart from others.
        expect(inGap).toBe(missing);
      }),
    );
  });

  it('ranks tell every combination of parts apart', () => {
    const parts = ['scopeDistricts', 'scopeCategories', 'scopeLevels'] as const;
    const ranks = [...Array(8).keys()].map((mask) =>
      rankOf(
        living('2026-01-01', null, Object.fromEntries(parts.map((part, at) => [part, mask & (1 << at) ? ['1'] : []]))),
      ),
    );
    expect(new Set(ranks).size).toBe(8);
  });
});
