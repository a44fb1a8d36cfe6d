import { graphql } from '../../generated/gql.ts';

export const ListVersionsDocument = graphql(`
  query ListVersions($recordType: String!, $recordId: ID!) {
    listVersions(recordType: $recordType, recordId: $recordId) { id n rowCount total digest frozenBy frozenAt }
  }
`);

export const ListDifferenceDocument = graphql(`
  query ListDifference($recordType: String!, $recordId: ID!, $before: Int!, $after: Int!) {
    listDifference(recordType: $recordType, recordId: $recordId, before: $before, after: $after) {
      key
      kind
      cells { title before after }
    }
  }
`);
