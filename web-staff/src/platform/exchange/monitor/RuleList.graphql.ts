import { graphql } from '../../../generated/gql.ts';

export const RuleRow = graphql(`
  fragment RuleRow on ExchangeRule {
    id
    rule
    title
    measure
    version
    targetKind
    targetId
    targetTitle
    targets
    enabled
    level
    ban
    mayBan
    replayable
    thresholds {
      key
      title
      unit
      value
      initial
      least
      most
    }
    savedAt
    savedBy
  }
`);

export const RulesDocument = graphql(`
  query Rules {
    exchangeRules { ...RuleRow }
  }
`);

export const RuleVersionsDocument = graphql(`
  query RuleVersions($rule: String!) {
    exchangeRuleVersions(rule: $rule) { ...RuleRow }
  }
`);

export const RuleTargetsDocument = graphql(`
  query RuleTargets {
    exchangeRuleTargets {
      kind
      id
      title
    }
  }
`);

export const ReplayRuleDocument = graphql(`
  query ReplayRule($input: ExchangeRuleInput!) {
    replayExchangeRule(input: $input) {
      anomalies
      days {
        day
        anomalies
      }
      subjects {
        title
        anomalies
        measured
      }
    }
  }
`);

export const SaveRuleDocument = graphql(`
  mutation SaveRule($input: ExchangeRuleInput!, $version: Int!) {
    saveExchangeRule(input: $input, version: $version) {
      id
    }
  }
`);

export const RemoveRuleOverrideDocument = graphql(`
  mutation RemoveRuleOverride($rule: String!, $target: ExchangeRuleTargetInput!, $version: Int!) {
    removeExchangeRuleOverride(rule: $rule, target: $target, version: $version) {
      id
    }
  }
`);
