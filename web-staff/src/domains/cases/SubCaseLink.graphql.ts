import { graphql } from '../../generated/gql.ts';

export const CaseOfSubCaseDocument = graphql(`
  query CaseOfSubCase($id: ID!) {
    subCase(id: $id) {
      id
      caseId
    }
  }
`);
