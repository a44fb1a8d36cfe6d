import { graphql } from '../generated/gql.ts';

/** One of the institution's projects in the library. */
export const OwnProject = graphql(`
  fragment OwnProject on TrainingProject {
    id
    projectNo
    name
    categoryTitle
    skillLevelTitle
    hoursTotal
    feePerPerson
    contentVersion
    validTo
    markRecords {
      id
      kindTitle
      reason
      liftedAt
    }
    state
    stateTitle
  }
`);

export const OwnProjectsDocument = graphql(`
  query OwnProjects($first: Int, $after: String, $sort: TrainingProjectSort) {
    trainingProjects(first: $first, after: $after, sort: $sort) {
      nodes { ...OwnProject }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);
