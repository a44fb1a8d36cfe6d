import { graphql } from '../../generated/gql.ts';

export const ListVersionsDocument = graphql(`
  query ListVersions($recordType: String!, $recordId: ID!) {
    listVersions(recordType: $recordType, recordId: $recordId) { id n rowCount total digest frozenBy frozenAt }
  }
`);

export const ListDifferenceDocument = graphql(`
  query ListDifference($recordType: String!, $recordId: ID!, $earlier: Int!, $later: Int!) {
    listDifference(recordType: $recordType, recordId: $recordId, earlier: $earlier, later: $later) {
      key
      kind
      cells { title before after }
    }
  }
`);
