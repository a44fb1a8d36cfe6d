import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classesNeeded, type Dealt, deal, SPLIT_BY, type SplitBy, sharesOf } from './split.ts';

const ways = Object.keys(SPLIT_BY) as SplitBy[];
const districts = ['310101', '310109', '310115'];
const someone = fc.record({
  district: fc.constantFrom(...districts),
  level: fc.constantFrom('1', '2', '3', null),
});
const people = fc
  .array(someone, { maxLength: 150 })
  .map((given): Dealt[] => given.map((one, n) => ({ ...one, id: `t${n}`, seq: n + 1 })));
const empty = (n: number, capacity: number) => Array.from({ length: n }, () => ({ size: 0, capacity }));

describe('AC22-1, BR22-1 the suggestion', () => {
  it('of 86 trainees with at most 40 is three classes of 29, 29 and 28', () => {
    expect(classesNeeded(86, 40)).toBe(3);
    expect(sharesOf(86, empty(3, 40))).toEqual([29, 29, 28]);
  });

  it('splits at 41, not at 40', () => {
    expect([1, 40, 41, 80, 81].map((n) => classesNeeded(n, 40))).toEqual([1, 1, 2, 2, 3]);
  });

  it('gives everybody exactly one class of at most the allowed size, sizes differing by at most one', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 45 }), fc.constantFrom(...ways), (all, most, by) => {
        const shares = sharesOf(all.length, empty(classesNeeded(all.length, most), most));
        const dealt = deal(all, shares, by);
        expect(dealt.flat().toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        const sizes = dealt.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('T22-2 who is dealt to whom', () => {
  const idsOf = (dealt: string[][], all: readonly Dealt[]) =>
    dealt.map((ids) => all.filter(({ id }) => ids.includes(id)));

  it('spreads each district over all classes, differing by at most one', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 5 }), (all, k) => {
        const dealt = idsOf(deal(all, sharesOf(all.length, empty(k, 200)), 'DISTRICT'), all);
        for (const district of districts) {
          const counts = dealt.map((members) => members.filter((one) => one.district === district).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('keeps the order of the list by sequence, and of levels by level', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 5 }), (all, k) => {
        const shares = sharesOf(all.length, empty(k, 200));
        expect(deal(all, shares, 'SEQUENCE').flat()).toEqual(all.map(({ id }) => id));
        const levels = deal(all, shares, 'LEVEL')
          .flat()
          .map((id) => all.find((one) => one.id === id)?.level ?? '~');
        expect(levels).toEqual(levels.toSorted());
      }),
    );
  });

  it('fills up classes that have people already, and leaves over whom no class has room for', () => {
    const classes = [
      { size: 10, capacity: 12 },
      { size: 3, capacity: 12 },
    ];
    expect(sharesOf(7, classes)).toEqual([0, 7]);
    expect(sharesOf(9, classes)).toEqual([1, 8]);
    expect(sharesOf(20, classes)).toEqual([2, 9]);
  });
});
