import { graphql } from '../../../generated/gql.ts';

/** The projects whose rounds are looked for. */
export const RoundProjectsDocument = graphql(`
  query RoundProjects {
    roundProjects {
      id
      title
    }
  }
`);
