import { graphql } from '../generated/gql.ts';

export const CitizenFunctionsDocument = graphql(`
  query CitizenFunctions { citizenFunctions { code title } }
`);
