import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Condition, evaluate } from './condition.ts';
import { evaluatePartly } from './evaluate-partly.ts';

const FIELDS = ['a', 'b', 'c', 'd'];
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...FIELDS).map((field): Condition => ({ field, op: 'eq', value: true })),
    fc.array(tie('condition'), { maxLength: 3 }).map((and): Condition => ({ and })),
    fc.array(tie('condition'), { maxLength: 3 }).map((or): Condition => ({ or })),
    tie('condition').map((not): Condition => ({ not })),
  ),
}));
const facts = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean(), d: fc.boolean() });

describe('a condition of which not everything is known', () => {
  it('is the condition itself where all is known', () => {
    fc.assert(
      fc.property(condition, facts, (one, known) => {
        expect(evaluatePartly(one, known, new Set())).toBe(evaluate(one, known));
      }),
    );
  });

  it('never says what a value that is not known could turn', () => {
    fc.assert(
      fc.property(condition, facts, facts, fc.subarray(FIELDS), (one, known, other, unknown) => {
        const told = evaluatePartly(one, known, new Set(unknown));
        const turned = { ...known, ...Object.fromEntries(unknown.map((field) => [field, other[field as 'a']])) };
        if (told !== undefined) expect(evaluate(one, turned)).toBe(told);
      }),
    );
  });

  it('is certain where the rest decides', () => {
    const yes: Condition = { field: 'a', op: 'eq', value: true };
    const open: Condition = { field: 'b', op: 'eq', value: true };
    const unknown = new Set(['b']);
    expect(evaluatePartly({ or: [open, yes] }, { a: true }, unknown)).toBe(true);
    expect(evaluatePartly({ and: [open, yes] }, { a: false }, unknown)).toBe(false);
    expect(evaluatePartly({ and: [open, yes] }, { a: true }, unknown)).toBeUndefined();
    expect(evaluatePartly({ not: open }, { a: true }, unknown)).toBeUndefined();
  });
});
