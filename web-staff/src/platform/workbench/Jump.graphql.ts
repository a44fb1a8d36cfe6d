import { graphql } from '../../generated/gql.ts';

/** Quick jump by case number, ID number or name. */
export const FindCasesDocument = graphql(`
  query FindCases($text: String!) {
    find(text: $text) {
      recordType
      id
      title
      subtitle
      link
    }
  }
`);
