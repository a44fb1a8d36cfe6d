import { graphql } from '../../generated/gql.ts';

export const ApplicationCorrectionsDocument = graphql(`
  query ApplicationCorrections($caseId: ID!) {
    applicationCorrections(caseId: $caseId) { field label from to source sourceAt }
  }
`);
