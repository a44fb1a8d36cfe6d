import { graphql } from '../generated/gql.ts';

export const FindDocument = graphql(`
  query Find($text: String!) { find(text: $text) { recordType id title subtitle link } }
`);
