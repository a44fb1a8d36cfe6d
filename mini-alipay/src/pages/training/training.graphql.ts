import { graphql } from '../../generated/gql.ts';

export const MiniOpenRounds = graphql(`
  query MiniOpenRounds($after: String) {
    openRounds(first: 10, after: $after) {
      edges {
        node {
          id
          projectName
          institutionName
          districtName
          modeTitle
          days
          openTo
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
