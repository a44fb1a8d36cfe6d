export { rulesFor, rulesInForce, ruleVersion } from './in-force.ts';
export { rulesModule } from './module.ts';
export { proposeVersion, type VersionProposal } from './propose-version.ts';
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
} from './rule-kind.ts';
