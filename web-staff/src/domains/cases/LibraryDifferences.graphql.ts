import { graphql } from '../../generated/gql.ts';

/** One difference: what we say, what the case library says, and what was done about it. */
export const DifferenceRow = graphql(`
  fragment DifferenceRow on LibraryDifference {
    id
    projid
    caseId
    localStateTitle
    libraryState
    state
    seenAt
    checkedAt
    resolvedAt
    verifiedAt
    verifiedBy
    verifyReason
    repushedAt
    repushedBy
    canRepush
    canVerify
  }
`);

export const LibraryDifferencesDocument = graphql(`
  query LibraryDifferences($filter: LibraryDifferenceFilter, $first: Int, $after: String) {
    libraryDifferences(filter: $filter, first: $first, after: $after) {
      nodes { ...DifferenceRow }
      pageInfo { ...PageEnds }
    }
  }
`);

export const RepushDifferenceDocument = graphql(`
  mutation RepushDifference($id: ID!) {
    repushLibraryDifference(id: $id) { ...DifferenceRow }
  }
`);

export const VerifyDifferenceDocument = graphql(`
  mutation VerifyDifference($id: ID!, $reason: String!) {
    verifyLibraryDifference(id: $id, reason: $reason) { ...DifferenceRow }
  }
`);
