import { graphql } from '../generated/gql.ts';

export const CodeListDocument = graphql(`
  query CodeList($code: String!) { dictionary(code: $code, withdrawn: true) { code title withdrawn } }
`);
