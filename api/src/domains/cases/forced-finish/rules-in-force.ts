import type { ActRule } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { Condition } from '../../../platform/rules/index.ts';
import type { ForcedBody } from './rule-body.ts';
import { shippedRules } from './shipped-rules.ts';

/** A version of a rule that is in force. */
export interface ForcedRule {
  ruleId: string;
  ruleNo: string;
  /** A district's rule goes before the city's of the same key. */
  key: string;
  version: number;
  title: string;
  /** `null` = the whole city; else the materialised path of the district's organisation. */
  orgPath: string | null;
  condition: Condition;
  body: ForcedBody;
}

/** The rules in force: the city's preset ones, in their first version. */
export async function rulesInForce(_ctx: Ctx): Promise<ForcedRule[]> {
  return shippedRules.map((rule) => ({ ...rule, ruleNo: rule.key, version: 1, orgPath: null }));
}

/** The version by which something was forced. */
export async function readRule(ctx: Ctx, { ruleId, version }: ActRule): Promise<ForcedRule | undefined> {
  return (await rulesInForce(ctx)).find((rule) => rule.ruleId === ruleId && rule.version === version);
}
