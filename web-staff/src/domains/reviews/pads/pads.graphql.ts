import { graphql } from '../../../generated/gql.ts';

/** A pad in the list. */
export const EvaluationPadRow = graphql(`
  fragment EvaluationPadRow on EvaluationPad {
    id
    version
    padNo
    name
    orgId
    orgName
    counterId
    counterNo
    state
    online
    lastSeenAt
    ip
    clockWrong
    clockSkewSeconds
    queued
    lost
    registeredAt
    revokedAt
    revokedByName
    revokeReason
  }
`);

export const EvaluationPadsDocument = graphql(`
  query EvaluationPads($filter: EvaluationPadFilter, $first: Int, $after: String) {
    evaluationPads(filter: $filter, first: $first, after: $after) {
      nodes { ...EvaluationPadRow }
      pageInfo { ...PageEnds }
    }
  }
`);

/** A counter in its list and in the choice of counters. */
export const ServiceCounterRow = graphql(`
  fragment ServiceCounterRow on ServiceCounter {
    id
    version
    orgId
    orgName
    counterNo
    name
    enabled
    padId
    padName
    padState
    padOnline
  }
`);

export const ServiceCountersDocument = graphql(`
  query ServiceCounters($filter: ServiceCounterFilter, $first: Int, $after: String) {
    serviceCounters(filter: $filter, first: $first, after: $after) {
      nodes { ...ServiceCounterRow }
      pageInfo { ...PageEnds }
    }
  }
`);

export const PadCentresDocument = graphql(`
  query PadCentres {
    centres: orgs(level: CENTRE) {
      id
      name
      enabled
    }
  }
`);

export const SaveServiceCounterDocument = graphql(`
  mutation SaveServiceCounter($input: ServiceCounterInput!) {
    saveServiceCounter(input: $input) { ...ServiceCounterRow }
  }
`);

export const AddEvaluationPadDocument = graphql(`
  mutation AddEvaluationPad($input: EvaluationPadInput!) {
    addEvaluationPad(input: $input) {
      code
      expiresAt
      pad { ...EvaluationPadRow }
    }
  }
`);

export const IssuePadCodeDocument = graphql(`
  mutation IssuePadCode($id: ID!) {
    issuePadCode(id: $id) {
      code
      expiresAt
      pad { ...EvaluationPadRow }
    }
  }
`);

export const ChangeEvaluationPadDocument = graphql(`
  mutation ChangeEvaluationPad($input: EvaluationPadInput!) {
    changeEvaluationPad(input: $input) { ...EvaluationPadRow }
  }
`);

export const RevokeEvaluationPadDocument = graphql(`
  mutation RevokeEvaluationPad($id: ID!, $version: Int!, $reason: String!) {
    revokeEvaluationPad(id: $id, version: $version, reason: $reason) { ...EvaluationPadRow }
  }
`);
