import { graphql } from '../../../generated/gql.ts';

export const AnomalyRow = graphql(`
  fragment AnomalyRow on ExchangeAnomaly {
    id
    version
    rule
    ruleTitle
    ruleVersion
    level
    direction
    subjectKind
    subject
    subjectTitle
    windowStart
    firstAt
    lastAt
    hits
    measure
    measured
    threshold
    sampleLogIds
    ips
    hint
    needsReview
    state
    stateTitle
    handlerName
    handledAt
    conclusion
    createdAt
    escalatedAt
    availableActions
  }
`);

export const AnomaliesDocument = graphql(`
  query Anomalies($filter: ExchangeAnomalyFilterInput, $first: Int, $after: String) {
    exchangeAnomalies(filter: $filter, first: $first, after: $after) {
      nodes { ...AnomalyRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

export const AnomalyDocument = graphql(`
  query Anomaly($id: ID!) {
    exchangeAnomaly(id: $id) { ...AnomalyRow }
  }
`);

export const HandleAnomalyDocument = graphql(`
  mutation HandleAnomaly($id: ID!, $version: Int!, $action: ExchangeAnomalyAction!, $conclusion: String) {
    handleExchangeAnomaly(id: $id, version: $version, action: $action, conclusion: $conclusion) { ...AnomalyRow }
  }
`);
