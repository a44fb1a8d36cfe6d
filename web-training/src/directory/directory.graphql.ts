import { graphql } from '../generated/gql.ts';

/** 项目目录, as anybody reads it. */
export const ProjectDirectoryDocument = graphql(`
  query ProjectDirectory($filter: ProjectDirectoryFilter, $first: Int, $after: String) {
    projectDirectory(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        projectNo
        name
        institutionName
        address
        districtName
        categoryTitle
        occupationName
        skillLevelTitle
        certTypeTitle
        modeTitle
        hoursTotal
        days
        paused
        contact
        openRoundId
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
