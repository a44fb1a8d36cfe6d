import { graphql } from '../generated/gql.ts';

export const MiniRights = graphql(`
  query MiniRights {
    ownRights {
      agentName
      rights
      note
    }
  }
`);
