/** A value that a rule can compare with. Dates are local dates `YYYY-MM-DD`. */
export type ConditionValue = string | number | boolean;

/** How an atom compares a fact with its value. */
export type ConditionOperator = 'eq' | 'ne' | 'in' | 'notIn' | 'lt' | 'lte' | 'gt' | 'gte' | 'exists';

/** One comparison. `value` is a list for in and notIn, a boolean for exists, one value otherwise. */
export interface ConditionAtom {
  field: string;
  op: ConditionOperator;
  value: ConditionValue | ConditionValue[];
}

/** A tree of comparisons as plain data, so that it can be stored, versioned, edited in a designer and simulated. */
export type Condition = ConditionAtom | { and: Condition[] } | { or: Condition[] } | { not: Condition };

/** What is known when a rule is evaluated, by field name. A list means that several values hold at once. */
export type Facts = Readonly<Record<string, ConditionValue | readonly ConditionValue[] | null | undefined>>;

/**
 * Whether a condition holds. A fact that is not known satisfies no comparison, hence it satisfies `ne` and `notIn`,
 * which are the opposites of `eq` and `in`. Of a fact with several values one that fits is enough.
 */
export function evaluate(condition: Condition, facts: Facts): boolean {
  if ('and' in condition) return condition.and.every((part) => evaluate(part, facts));
  if ('or' in condition) return condition.or.some((part) => evaluate(part, facts));
  if ('not' in condition) return !evaluate(condition.not, facts);
  return holds(condition, valuesOf(facts, condition.field));
}

/** The fields a condition looks at, each once, for collecting only the facts that are needed. */
export function fieldsOf(condition: Condition): string[] {
  return [...new Set(atomsOf(condition).map(({ field }) => field))];
}

/** The atoms of a condition from left to right. */
export function atomsOf(condition: Condition): ConditionAtom[] {
  if ('and' in condition) return condition.and.flatMap(atomsOf);
  if ('or' in condition) return condition.or.flatMap(atomsOf);
  if ('not' in condition) return atomsOf(condition.not);
  return [condition];
}

function valuesOf(facts: Facts, field: string): readonly ConditionValue[] {
  const fact = Object.hasOwn(facts, field) ? facts[field] : undefined;
  if (fact === undefined || fact === null || fact === '') return [];
  return Array.isArray(fact) ? fact : [fact as ConditionValue];
}

function holds({ op, value }: ConditionAtom, known: readonly ConditionValue[]): boolean {
  const wanted = Array.isArray(value) ? value : [value];
  switch (op) {
    case 'eq':
    case 'in':
      return known.some((one) => wanted.includes(one));
    case 'ne':
    case 'notIn':
      return !known.some((one) => wanted.includes(one));
    case 'lt':
      return known.some((one) => compare(one, wanted[0]) < 0);
    case 'lte':
      return known.some((one) => compare(one, wanted[0]) <= 0);
    case 'gt':
      return known.some((one) => compare(one, wanted[0]) > 0);
    case 'gte':
      return known.some((one) => compare(one, wanted[0]) >= 0);
    case 'exists':
      return known.length > 0 === value;
  }
}

/** Below, at or above zero like a sort; NaN, which fails every comparison, for values of different kinds. */
function compare(a: ConditionValue, b: ConditionValue | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  return Number.NaN;
}

/** Whether a condition says nothing, which holds for everything. */
export function isAlways(condition: unknown): boolean {
  if (typeof condition !== 'object' || condition === null || Object.keys(condition).length !== 1) return false;
  return 'and' in condition && Array.isArray(condition.and) && condition.and.length === 0;
}
