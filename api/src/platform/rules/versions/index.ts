export { getVersion } from './find-rules.ts';
export { nextTurn, rulesFor, rulesInForce, ruleVersion, standingBodies } from './in-force.ts';
export { rulesModule } from './module.ts';
export { proposeVersion, type VersionProposal } from './propose-version.ts';
export { RULE_VERSION } from './rule.flow.ts';
export { RuleVersionType } from './rule.type.ts';
export {
  type AnyRuleKind,
  defineRuleKind,
  type EffectPace,
  type RuleDecision,
  type RuleDraft,
  type RuleEffect,
  type RuleEffectChange,
  type RuleInForce,
  type RuleKind,
  type RuleTestRecord,
  type StandingRule,
} from './rule-kind.ts';
export { saveDraft } from './save-draft.ts';
