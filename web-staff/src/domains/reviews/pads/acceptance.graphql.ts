import { graphql } from '../../../generated/gql.ts';

/** A district of the joint test. */
export const PadDistrict = graphql(`
  fragment PadDistrict on PadAcceptanceDistrict {
    code
    name
    pads
    late
    networkLoss
    cells {
      screen
      calls
      failed
      medianMs
      maxMs
      mismatched
      check
    }
  }
`);

export const PadAcceptanceDocument = graphql(`
  query PadAcceptance($since: DateTime!, $until: DateTime!) {
    padAcceptance(since: $since, until: $until) { ...PadDistrict }
  }
`);

export const PadAcceptancesDocument = graphql(`
  query PadAcceptances($first: Int, $after: String) {
    padAcceptances(first: $first, after: $after) {
      nodes {
        id
        createdAt
        createdByName
        since
        until
        note
      }
      pageInfo { ...PageEnds }
    }
  }
`);

export const KeepPadAcceptanceDocument = graphql(`
  mutation KeepPadAcceptance($since: DateTime!, $until: DateTime!, $note: String!) {
    keepPadAcceptance(since: $since, until: $until, note: $note) {
      id
    }
  }
`);
