import { graphql } from '../../../generated/gql.ts';

export const SyncRow = graphql(`
  fragment SyncRow on IdentitySyncRun {
    id
    kind
    state
    startedAt
    endedAt
    since
    received
    fresh
    changed
    unchanged
    failed
    duplicates
    rechecked
    missing
    durationMs
    error
    startedByName
  }
`);

export const SyncRunsDocument = graphql(`
  query IdentitySyncRuns($first: Int, $after: String, $sort: IdentitySyncRunSort) {
    identitySyncRuns(first: $first, after: $after, sort: $sort) {
      nodes { ...SyncRow }
      pageInfo { ...PageEnds }
    }
    identitySyncStatus {
      lastSuccessAt
      mirrored
      duplicates
      missing
      bad
      verifying
    }
  }
`);

export const DoubtRow = graphql(`
  fragment DoubtRow on IdentityDoubt {
    id
    version
    name
    idNo
    districtName
    kind
    since
    reason
    enrolments
  }
`);

export const DoubtsDocument = graphql(`
  query IdentityDoubts($first: Int, $after: String, $sort: IdentityDoubtSort) {
    identityDoubts(first: $first, after: $after, sort: $sort) {
      nodes { ...DoubtRow }
      pageInfo { ...PageEnds }
    }
  }
`);

export const DecideDoubtsDocument = graphql(`
  mutation DecideIdentityDoubts(
    $ids: [ID!]!
    $decision: IdentityDoubtDecision!
    $reason: String!
    $requestId: ID!
  ) {
    decideIdentityDoubts(ids: $ids, decision: $decision, reason: $reason, requestId: $requestId)
  }
`);

export const StartSyncDocument = graphql(`
  mutation StartIdentitySync($kind: IdentitySyncKind!, $requestId: ID!) {
    startIdentitySync(kind: $kind, requestId: $requestId)
  }
`);
