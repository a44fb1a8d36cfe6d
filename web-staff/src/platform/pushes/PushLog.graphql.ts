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
    nextAttemptAt
    lastError
    answerCode
    answerMessage
    createdAt
    ackedAt
    waitingForEarlier
    canRetry
    canSkip
    caseId
  }
`);

export const PushesDocument = graphql(`
  query Pushes($filter: OutboxFilter, $first: Int, $after: String) {
    pushes(filter: $filter, first: $first, after: $after) {
      nodes {
        ...PushRow
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
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
    retryPushes(ids: $ids) {
      ...PushRow
    }
  }
`);

export const SkipPushDocument = graphql(`
  mutation SkipPush($id: ID!, $reason: String!) {
    skipPush(id: $id, reason: $reason) {
      ...PushRow
    }
  }
`);
