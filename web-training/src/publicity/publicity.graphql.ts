import { graphql } from '../generated/gql.ts';

export const PublicProjectsDocument = graphql(`
  query PublicProjects {
    publicProjects {
      id
      projectName
      institutionName
      districtName
      categoryTitle
      publicFrom
      publicTo
    }
  }
`);
