import type { Ctx } from '../../../platform/kernel/index.ts';
import { evaluate, type RuleInForce, rulesFor, rulesInForce } from '../../../platform/rules/index.ts';
import type { Candidate } from './facts.ts';
import type { ForcedBody } from './rule-body.ts';
import { forcedFinishKind } from './rule-kind.ts';

export type ForcedRule = RuleInForce<ForcedBody>;

/** The rules by which the system itself may act. */
export async function automaticRules(ctx: Ctx): Promise<ForcedRule[]> {
  return (await rulesInForce<ForcedBody>(ctx, forcedFinishKind)).filter(({ body }) => body.mode === 'AUTO');
}

/** The first rule that fits a matter; a district's goes before the city's of the same key. */
export function ruleFor(rules: readonly ForcedRule[], candidate: Candidate): ForcedRule | undefined {
  return rulesFor(rules, candidate.orgPath).find(({ condition }) => evaluate(condition, candidate.facts));
}
