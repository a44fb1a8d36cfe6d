import { graphql } from '../../generated/gql.ts';

export const RuleKindDocument = graphql(`
  query RuleKind($kind: String!) {
    ruleKind(kind: $kind) {
      kind
      title
      help
      fields {
        field
        title
        type
        options {
          code
          title
        }
        unit
        operators {
          op
          title
        }
      }
      single
      unconditional
      titleLabel
      bodySchema
      bodyUiSchema
      hasEffect
      hasTest
      editableLevel
    }
  }
`);

export const RuleVersionParts = graphql(`
  fragment RuleVersionParts on RuleVersion {
    id
    ruleId
    kind
    version
    number
    state
    stateTitle
    inForce
    enabled
    title
    condition
    conditionText
    body
    bodyText
    basisText
    note
    wantedFrom
    authorName
    createdAt
    approverName
    decidedAt
    decisionText
    effectiveFrom
    basedOn
    differences {
      title
      before
      after
    }
    flow {
      availableActions { ...FlowActionFields }
    }
  }
`);

export const KindRulesDocument = graphql(`
  query KindRules($kind: String!, $filter: RuleFilter, $first: Int, $after: String) {
    rules(kind: $kind, filter: $filter, first: $first, after: $after) {
      nodes {
        id
        ruleNo
        key
        level
        orgName
        editable
        replaceable
        current { ...RuleVersionParts }
        open { ...RuleVersionParts }
      }
      pageInfo { ...PageEnds }
    }
  }
`);

export const RuleDocument = graphql(`
  query Rule($id: ID!) {
    rule(id: $id) {
      id
      ruleNo
      kind
      key
      level
      orgName
      editable
      replaceable
      versions { ...RuleVersionParts }
    }
  }
`);

export const RuleHistoryDocument = graphql(`
  query RuleHistory($id: ID!) {
    ruleVersion(id: $id) {
      id
      flow {
        history { ...FlowEventFields }
      }
    }
  }
`);

export const RuleVersionPlaceDocument = graphql(`
  query RuleVersionPlace($id: ID!) {
    ruleVersion(id: $id) {
      id
      link
    }
  }
`);

export const RuleEffectParts = graphql(`
  fragment RuleEffectParts on RuleEffect {
    matchingNow
    columns
    rows {
      link
      cells
      change
    }
    counts {
      new
      gone
      moved
      same
      unknown
    }
    truncated
    note
    unknownAtoms {
      text
      reason
      partly
    }
  }
`);

export const RuleEffectDocument = graphql(`
  query RuleEffect($input: RuleContentInput!, $days: Int) {
    ruleEffect(input: $input, days: $days) { ...RuleEffectParts }
  }
`);

export const StartRuleReplayDocument = graphql(`
  mutation StartRuleReplay($input: RuleContentInput!, $days: Int!) {
    startRuleReplay(input: $input, days: $days) {
      id
    }
  }
`);

export const RuleReplayDocument = graphql(`
  query RuleReplay($id: ID!) {
    ruleReplay(id: $id) {
      id
      state
      done
      total
      effect { ...RuleEffectParts }
    }
  }
`);

export const RuleTestDocument = graphql(`
  query RuleTest($input: RuleContentInput!, $recordNo: String!) {
    ruleTest(input: $input, recordNo: $recordNo) {
      title
      link
      matches
      outcome
      lines {
        text
        fact
        holds
      }
    }
  }
`);

export const SaveRuleDraftDocument = graphql(`
  mutation SaveRuleDraft($input: RuleDraftInput!) {
    saveRuleDraft(input: $input) {
      id
      ruleId
      version
      number
    }
  }
`);

export const SetRuleEnabledDocument = graphql(`
  mutation SetRuleEnabled($id: ID!, $enabled: Boolean!, $reason: String!) {
    setRuleEnabled(id: $id, enabled: $enabled, reason: $reason) {
      id
      number
    }
  }
`);

export const AdvanceRuleVersionsDocument = graphql(`
  mutation AdvanceRuleVersions($input: RecordActInput!) {
    advanceRuleVersions(input: $input) { ...ActOutcome }
  }
`);
