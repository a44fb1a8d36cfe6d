import { type Condition, evaluate, type Facts } from './condition.ts';

/**
 * Whether a condition holds where some facts cannot be known: undefined as long as they could decide it. An “or” with one part that holds, and
 * an “and” with one that does not, are certain whatever the rest.
 */
export function evaluatePartly(condition: Condition, facts: Facts, unknown: ReadonlySet<string>): boolean | undefined {
  if ('not' in condition) {
    const inner = evaluatePartly(condition.not, facts, unknown);
    return inner === undefined ? undefined : !inner;
  }
  if ('and' in condition) return joined(condition.and, false, facts, unknown);
  if ('or' in condition) return joined(condition.or, true, facts, unknown);
  return unknown.has(condition.field) ? undefined : evaluate(condition, facts);
}

/** The part that decides the whole does so alone; else one that is not known leaves it open. */
function joined(
  parts: readonly Condition[],
  decisive: boolean,
  facts: Facts,
  unknown: ReadonlySet<string>,
): boolean | undefined {
  let open = false;
  for (const part of parts) {
    const value = evaluatePartly(part, facts, unknown);
    if (value === decisive) return decisive;
    open ||= value === undefined;
  }
  return open ? undefined : !decisive;
}
