import { graphql } from '../../generated/gql.ts';

/** One message to the case library or a department, with the counterpart's own words. */
export const PushRow = graphql(`
  fragment PushRow on OutboxMessage {
    id
    pushId
    channel
    channelTitle
    kindTitle
    streamTitle
    seq
    state
    stateTitle
    attempts
    retryNotice
    lastError
    answerCode
    answerMessage
    createdAt
    ackedAt
    waitingForEarlier
    canRetry
    canAmend
    canSkip
    caseId
  }
`);

export const PushesDocument = graphql(`
  query Pushes($filter: OutboxFilter, $first: Int, $after: String) {
    pushes(filter: $filter, first: $first, after: $after) {
      nodes { ...PushRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

/** The masked payload is fetched only for the drawer: lists stay light. */
export const PushPayloadDocument = graphql(`
  query PushPayload($filter: OutboxFilter) {
    pushes(filter: $filter, first: 1) {
      nodes {
        ...PushRow
        payload
      }
    }
  }
`);

export const RetryPushesDocument = graphql(`
  mutation RetryPushes($ids: [ID!]!) {
    retryPushes(ids: $ids) { ...PushRow }
  }
`);

/** How many the order would take, asked before it is given. */
export const FailedPushesDocument = graphql(`
  query FailedPushes($filter: OutboxFilter) {
    failedPushes(filter: $filter)
  }
`);

export const RetryFailedPushesDocument = graphql(`
  mutation RetryFailedPushes($requestId: ID!, $filter: OutboxFilter) {
    retryFailedPushes(requestId: $requestId, filter: $filter)
  }
`);

export const SkipPushDocument = graphql(`
  mutation SkipPush($id: ID!, $reason: String!) {
    skipPush(id: $id, reason: $reason) { ...PushRow }
  }
`);

/** What may be corrected, beside the push with the counterpart's words. */
export const PushCorrectionFields = graphql(`
  fragment PushCorrectionFields on PushCorrection {
    canReveal
    fields {
      key
      title
      value
      masked
      maxLength
      long
    }
  }
`);

export const PushCorrectionDocument = graphql(`
  query PushCorrection($id: ID!) {
    pushCorrection(id: $id) { ...PushCorrectionFields }
  }
`);

export const RevealPushCorrectionDocument = graphql(`
  mutation RevealPushCorrection($id: ID!, $reason: String!) {
    revealPushCorrection(id: $id, reason: $reason) { ...PushCorrectionFields }
  }
`);

export const AmendPushDocument = graphql(`
  mutation AmendPush($input: AmendPushInput!) {
    amendPush(input: $input) { ...PushRow }
  }
`);
