import { graphql } from '../generated/gql.ts';

export const ApplicationChoicesDocument = graphql(`
  query ApplicationChoices {
    applicationChoices { code title single department modeTitle limitText conditionText }
  }
`);
