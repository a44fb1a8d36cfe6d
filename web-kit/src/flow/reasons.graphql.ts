import { graphql } from '../generated/gql.ts';

export const ReasonsDocument = graphql(`
  query Reasons($dict: String!) { reasons(dict: $dict) { code title textRequired } }
`);
