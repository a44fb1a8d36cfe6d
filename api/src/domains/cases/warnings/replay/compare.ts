import type { RuleEffectChange } from '../../../../platform/rules/index.ts';
import type { WarningRule } from '../rules/kind.ts';
import type { Fired, Outcome } from './simulate.ts';

/** One warning under the rules in force and under the changed ones. */
export interface Change {
  slot: string;
  rule: WarningRule;
  before: Fired | undefined;
  after: Fired | undefined;
  change: RuleEffectChange;
}

/**
 * What would have come, gone or moved (in time or level), warning by warning: what a changed rule does to another one's warnings counts too.
 * Slots that could not be judged are left out. What stood before the period and stands unchanged is no change and is not counted.
 */
export function compareOutcomes(before: Outcome, after: Outcome): Change[] {
  const keys = new Map<string, { slot: string; ruleId: string }>();
  for (const { slot, rule } of [...before.fired, ...after.fired])
    keys.set(`${slot} ${rule.ruleId}`, { slot, ruleId: rule.ruleId });
  return [...keys.values()].flatMap(({ slot, ruleId }) => {
    if (before.open.has(slot) || after.open.has(slot)) return [];
    const of = ({ fired }: Outcome) => fired.find((one) => one.slot === slot && one.rule.ruleId === ruleId);
    const [old, next] = [of(before), of(after)];
    const rule = (next ?? old)?.rule;
    if (!rule || (!old?.at && !next?.at)) return [];
    return [{ slot, rule, before: old, after: next, change: changeOf(old, next) }];
  });
}

function changeOf(old: Fired | undefined, next: Fired | undefined): RuleEffectChange {
  if (!old) return 'NEW';
  if (!next) return 'GONE';
  const same = old.at?.getTime() === next.at?.getTime() && old.rule.body.level === next.rule.body.level;
  return same ? 'SAME' : 'MOVED';
}
