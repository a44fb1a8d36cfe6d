import { graphql } from '../generated/gql.ts';

export const MiniFunctions = graphql(`
  query MiniFunctions {
    citizenFunctions {
      code
      title
    }
  }
`);
