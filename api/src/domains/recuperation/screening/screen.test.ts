import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SHIPPED_ELIGIBILITY } from '../eligibility/eligibility-body.ts';
import { ageOn, type CadreFacts, compareBy, judge, type Verdict } from './screen.ts';

const occasion = { year: 2026, level: 'CITY', startDate: '2026-05-11' };
const cadre = (facts: Partial<CadreFacts>): CadreFacts => ({
  uid: 'X',
  status: 'SERVED',
  birthDate: '1950-01-01',
  idValid: true,
  honours: [{ code: 'H04', verified: true }],
  history: [],
  ...facts,
});
const fails = (facts: Partial<CadreFacts>, body = SHIPPED_ELIGIBILITY) => judge(body, occasion, cadre(facts)).fails;

describe('03 R29-1 screening', () => {
  it('AC29-2 judges age on the first day, participation within three years, honours of the list', () => {
    expect(fails({ birthDate: '1945-05-11', history: [{ year: 2022, level: 'CITY' }] })).toEqual(['OVER_AGE']);
    expect(fails({ birthDate: '1945-05-12' })).toEqual([]);
    expect(fails({ honours: [{ code: 'H10', verified: true }], history: [{ year: 2024, level: 'CITY' }] })).toEqual([
      'RECENT_PARTICIPATION',
    ]);
    expect(fails({ birthDate: '1948-09-01', honours: [{ code: 'H12', verified: true }] })).toEqual(['NO_HONOUR']);
  });

  it('counts the three calendar years before the plan’s and no other, of the same level or a higher one', () => {
    expect(fails({ history: [{ year: 2023, level: 'CITY' }] })).toEqual(['RECENT_PARTICIPATION']);
    expect(fails({ history: [{ year: 2022, level: 'CITY' }] })).toEqual([]);
    expect(fails({ history: [{ year: 2025, level: 'NATION' }] })).toEqual(['RECENT_PARTICIPATION']);
    expect(fails({ history: [{ year: 2025, level: 'DISTRICT' }] })).toEqual([]);
    expect(
      fails({ history: [{ year: 1999, level: 'DISTRICT' }] }, { ...SHIPPED_ELIGIBILITY, neverOnly: true }),
    ).toEqual(['RECENT_PARTICIPATION']);
  });

  it('does not count an unverified honour, and says that one waits', () => {
    const found = judge(SHIPPED_ELIGIBILITY, occasion, cadre({ honours: [{ code: 'H04', verified: false }] }));
    expect(found).toMatchObject({ fails: ['NO_HONOUR'], unverified: true, weight: 0 });
  });

  it('lists missing birthdays and wrong numbers for correction, and excludes who is no longer served', () => {
    expect(fails({ birthDate: null })).toEqual(['BAD_DATA']);
    expect(fails({ idValid: false })).toEqual(['BAD_DATA']);
    expect(fails({ status: 'MOVED' })).toEqual(['STATUS']);
    expect(fails({ honours: [] }, { ...SHIPPED_ELIGIBILITY, honourMode: 'RANK_ONLY' })).toEqual([]);
  });

  it('counts years to the day', () => {
    expect(ageOn('1946-05-11', '2026-05-11')).toBe(80);
    expect(ageOn('1946-05-12', '2026-05-11')).toBe(79);
  });
});

const verdict = fc.record<Verdict>({
  uid: fc.stringMatching(/^[A-Z]{1,3}$/),
  eligible: fc.constant(true),
  fails: fc.constant([]),
  unverified: fc.constant(false),
  never: fc.boolean(),
  weight: fc.constantFrom(0, 10, 40, 100),
  honours: fc.constant([]),
  lastYear: fc.option(fc.integer({ min: 2000, max: 2025 })),
  age: fc.integer({ min: 60, max: 90 }),
});

describe('03 R29-2 ranking', () => {
  const order = compareBy(SHIPPED_ELIGIBILITY.rankOrder);
  const one = (more: Partial<Verdict>): Verdict => ({
    ...judge(SHIPPED_ELIGIBILITY, occasion, cadre({})),
    ...more,
  });

  it('goes by never, honour, last year, age, uid in that order', () => {
    const ranked = [
      one({ uid: 'A', never: false, weight: 100, lastYear: 2010 }),
      one({ uid: 'B', never: true, weight: 10, age: 79 }),
      one({ uid: 'C', never: true, weight: 40, age: 70 }),
      one({ uid: 'E', never: true, weight: 40, age: 75 }),
      one({ uid: 'D', never: true, weight: 40, age: 75 }),
      one({ uid: 'F', never: false, weight: 100, lastYear: 2005 }),
    ].toSorted(order);
    expect(ranked.map(({ uid }) => uid)).toEqual(['D', 'E', 'C', 'B', 'F', 'A']);
  });

  it('does not depend on the order in which cadres come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(verdict, { selector: ({ uid }) => uid, maxLength: 12 }), (all) => {
        expect(all.toReversed().toSorted(order)).toEqual(all.toSorted(order));
      }),
    );
  });
});
