import { graphql } from '../../generated/gql.ts';

export const ApplicationOriginDocument = graphql(`
  query ApplicationOrigin($caseId: ID!) {
    applicationOrigin(caseId: $caseId) {
      agentName
      agentIdNo
      authorisationNo
      singleMatter
    }
  }
`);
