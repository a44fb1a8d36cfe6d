export {
  atomsOf,
  type Condition,
  type ConditionAtom,
  type ConditionOperator,
  type ConditionValue,
  evaluate,
  type Facts,
  fieldsOf,
  isAlways,
} from './condition.ts';
export { conditionSchema } from './condition-schema.ts';
export { conditionText } from './condition-text.ts';
export { evaluatePartly } from './evaluate-partly.ts';
export { type FieldCatalogue, fieldCatalogue, OPERATORS, type RuleField } from './field-catalogue.ts';
export { type ConditionProblem, MAX_ATOMS, MAX_DEPTH, validateCondition } from './validate-condition.ts';
export {
  type AnyRuleKind,
  defineRuleKind,
  type EffectPace,
  getVersion,
  nextTurn,
  proposeVersion,
  RULE_VERSION,
  type RuleDecision,
  type RuleDraft,
  type RuleEffect,
  type RuleEffectChange,
  type RuleInForce,
  type RuleKind,
  type RuleTestRecord,
  RuleVersionType,
  rulesFor,
  rulesInForce,
  rulesModule,
  ruleVersion,
  type StandingRule,
  saveDraft,
  standingBodies,
  type VersionProposal,
} from './versions/index.ts';
