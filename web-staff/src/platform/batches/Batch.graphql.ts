import { graphql } from '../../generated/gql.ts';

/** A batch with its progress and what its reader may do with it now. */
export const BatchFields = graphql(`
  fragment BatchFields on Batch {
    id
    kindTitle
    title
    state
    stateTitle
    total
    ok
    skipped
    failed
    open
    starterName
    approverName
    own
    retryOf
    stopReason
    createdAt
    startedAt
    endedAt
    canPause
    canResume
    canStop
    canRetry
    canApprove
    resultFileUrl
  }
`);

export const BatchesDocument = graphql(`
  query Batches($filter: BatchFilter, $first: Int, $after: String) {
    batches(filter: $filter, first: $first, after: $after) {
      nodes { ...BatchFields }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

export const BatchDocument = graphql(`
  query Batch($id: ID!) {
    batch(id: $id) { ...BatchFields }
  }
`);

export const BatchRowsDocument = graphql(`
  query BatchRows($id: ID!, $result: RowResult, $first: Int, $after: String) {
    batchRows(id: $id, result: $result, first: $first, after: $after) {
      nodes {
        id
        position
        title
        result
        code
        message
        doneAt
      }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

export const PauseBatchDocument = graphql(`
  mutation PauseBatch($id: ID!) {
    pauseBatch(id: $id) { ...BatchFields }
  }
`);

export const ResumeBatchDocument = graphql(`
  mutation ResumeBatch($id: ID!) {
    resumeBatch(id: $id) { ...BatchFields }
  }
`);

export const StopBatchDocument = graphql(`
  mutation StopBatch($id: ID!) {
    stopBatch(id: $id) { ...BatchFields }
  }
`);

export const ApproveBatchDocument = graphql(`
  mutation ApproveBatch($id: ID!) {
    approveBatch(id: $id) { ...BatchFields }
  }
`);

export const DeclineBatchDocument = graphql(`
  mutation DeclineBatch($id: ID!, $reason: String!) {
    declineBatch(id: $id, reason: $reason) { ...BatchFields }
  }
`);

export const RetryBatchDocument = graphql(`
  mutation RetryBatch($id: ID!, $requestId: ID!) {
    retryBatch(id: $id, requestId: $requestId) { ...BatchFields }
  }
`);

/** Each event carries the whole batch: the cache keeps every open page of it up to date. */
export const BatchChangedDocument = graphql(`
  subscription BatchChanged {
    batchChanged { ...BatchFields }
  }
`);
