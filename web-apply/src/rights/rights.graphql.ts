import { graphql } from '../generated/gql.ts';

export const OwnRightsDocument = graphql(`
  query OwnRights { ownRights { agentName rights note } }
`);
