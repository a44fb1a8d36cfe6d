import { atomsOf, evaluate, type Facts, fieldsOf } from '../../../platform/rules/index.ts';
import type { LimitView } from './facts/limit-facts.ts';
import { LIMIT_FIELDS } from './rules/fields.ts';
import type { WarningRule } from './rules/kind.ts';
import { LIMIT_KINDS, type LimitKind } from './words.ts';

/** A rule that holds for a record, and the limit it warns of; `null` where the rule looks at none. */
export interface Finding {
  rule: WarningRule;
  limit: LimitView | null;
  facts: Facts;
}

/** The stronger of two rules speaks: by level, then weight, then the more demanding condition; the key makes the order total. */
export function compareRules(a: WarningRule, b: WarningRule): number {
  return (
    a.body.level - b.body.level ||
    b.body.weight - a.body.weight ||
    atomsOf(b.condition).length - atomsOf(a.condition).length ||
    (a.key < b.key ? -1 : Number(a.key > b.key))
  );
}

/** Whether a rule looks at a running limit at all. */
export function looksAtLimit({ condition }: WarningRule): boolean {
  return fieldsOf(condition).some((field) => LIMIT_FIELDS.has(field));
}

/** Rules in the order of their strength: those that look at a running limit, and the others. */
interface Ordered {
  timed: readonly WarningRule[];
  others: readonly WarningRule[];
}

/** A sweep judges thousands of records by the same rules. */
const orders = new WeakMap<readonly WarningRule[], Ordered>();

function inOrder(rules: readonly WarningRule[]): Ordered {
  const known = orders.get(rules);
  if (known) return known;
  const all = [...rules].sort(compareRules);
  const ordered = { timed: all.filter(looksAtLimit), others: all.filter((rule) => !looksAtLimit(rule)) };
  orders.set(rules, ordered);
  return ordered;
}

/**
 * What is to be warned of: for each running limit the strongest rule that holds, for what happens beside the limits the strongest of the
 * other rules. Of limits that run out at the same moment only the weightiest speaks.
 */
export function judge(rules: readonly WarningRule[], record: Facts, limits: readonly LimitView[]): Finding[] {
  const { timed, others } = inOrder(rules);
  const running = limits.filter(({ paused }) => !paused);
  const findings = running.flatMap((limit): Finding[] => {
    const facts = { ...record, ...limit.facts };
    const rule = timed.find(({ condition }) => evaluate(condition, facts));
    return rule ? [{ rule, limit, facts }] : [];
  });
  const other = others.find((rule) => evaluate(rule.condition, record));
  return [...weightiestOfEach(findings), ...(other ? [{ rule: other, limit: null, facts: record }] : [])];
}

const KINDS = Object.keys(LIMIT_KINDS) as LimitKind[];
const rankOf = ({ limit }: Finding) => (limit ? KINDS.indexOf(limit.timer.kind) : 0);

/** Of findings about limits that run out at the same moment, the weightiest alone. */
export function weightiestOfEach(findings: readonly Finding[]): Finding[] {
  const byMoment = Map.groupBy(findings, ({ limit }) => limit?.dueAt?.getTime());
  return [...byMoment.values()].flatMap(
    (same) => [...same].sort((a, b) => compareRules(a.rule, b.rule) || rankOf(a) - rankOf(b))[0] ?? [],
  );
}
