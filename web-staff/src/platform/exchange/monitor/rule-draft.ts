import type { ExchangeAnomalyLevel, ExchangeRuleInput, RuleRowFragment } from '../../../generated/graphql.ts';

/** What the editor's form holds. */
export interface RuleValues {
  /** `APP:youfu`, where one is chosen. */
  target?: string;
  thresholds: Record<string, number>;
  level: ExchangeAnomalyLevel;
  ban?: boolean;
  enabled: boolean;
}

/** The form as the API takes it; what the form does not show stays as it is. */
export function draftOf(rule: RuleRowFragment, values: RuleValues): ExchangeRuleInput {
  return {
    rule: rule.rule,
    target: targetOf(rule, values.target),
    enabled: values.enabled,
    level: values.level,
    ban: values.ban ?? rule.ban,
    thresholds: rule.thresholds.map(({ key, value }) => ({ key, value: values.thresholds[key] ?? value })),
  };
}

function targetOf(rule: RuleRowFragment, chosen: string | undefined): ExchangeRuleInput['target'] {
  if (chosen) {
    const colon = chosen.indexOf(':');
    return { kind: chosen.slice(0, colon) === 'APP' ? 'APP' : 'CHANNEL', id: chosen.slice(colon + 1) };
  }
  return rule.targetKind && rule.targetId ? { kind: rule.targetKind, id: rule.targetId } : null;
}
