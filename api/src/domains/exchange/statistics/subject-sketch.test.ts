import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EXACT_SUBJECTS, SubjectSketch } from './subject-sketch.ts';

const person = (n: number) => createHash('sm3').update(String(n)).digest('hex');
const sketchOf = (numbers: Iterable<number>) => {
  const sketch = new SubjectSketch();
  for (const n of numbers) sketch.add(person(n));
  return sketch;
};
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

describe('distinct persons', () => {
  it('are exact while they are few, however often they come, however the parts are joined and stored', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 400 });
    fc.assert(
      fc.property(numbers, numbers, (one, two) => {
        const joined = SubjectSketch.read(sketchOf(one).toBytes());
        joined.join(SubjectSketch.read(sketchOf(two).toBytes()));
        expect(joined.count).toEqual({ count: new Set([...one, ...two]).size, exact: true });
      }),
    );
  });

  it.each([300, 5000, 200_000])('are estimated within a tenth for %d', (many) => {
    const joined = sketchOf(range(0, many / 2));
    joined.join(SubjectSketch.read(sketchOf(range(Math.floor(many / 3), many)).toBytes()));
    const { count, exact } = joined.count;
    expect(exact).toBe(false);
    expect(Math.abs(count - many) / many).toBeLessThan(0.1);
  });

  it('turn from list to estimate at the limit and never back', () => {
    const sketch = sketchOf(range(0, EXACT_SUBJECTS));
    expect(sketch.count).toEqual({ count: EXACT_SUBJECTS, exact: true });
    sketch.add(person(EXACT_SUBJECTS));
    expect(sketch.count.exact).toBe(false);
  });

  it.each([
    [10, 20],
    [300, 20],
    [20, 5000],
    [5000, 9000],
  ])('join %d with %d from the stored form as from a sketch', (mine, theirs) => {
    const [one, other] = [sketchOf(range(0, mine)), sketchOf(range(0, mine))];
    const more = sketchOf(range(5, theirs));
    one.join(more);
    other.joinStored(more.toBytes());
    expect(other.toBytes()).toEqual(one.toBytes());
  });

  it('do not depend on the order of joining', () => {
    const parts = [sketchOf(range(0, 100)), sketchOf(range(50, 900)), sketchOf(range(800, 1200))];
    const join = (order: number[]) => {
      const all = new SubjectSketch();
      for (const n of order) all.join(parts[n] ?? new SubjectSketch());
      return all.count.count;
    };
    expect(new Set([join([0, 1, 2]), join([2, 1, 0]), join([1, 0, 2])]).size).toBe(1);
  });
});
