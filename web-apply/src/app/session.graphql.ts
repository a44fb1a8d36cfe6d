import { graphql } from '../generated/gql.ts';

export const WhoDocument = graphql(`
  query Who { session { user { id } } }
`);
