import { graphql } from '../../../generated/gql.ts';

/** A project of the library, with the acts it allows. */
export const ProjectRow = graphql(`
  fragment ProjectRow on TrainingProject {
    id
    version
    projectNo
    name
    institutionName
    districtName
    categoryTitle
    skillLevelTitle
    hoursTheory
    hoursPractice
    hoursTotal
    feePerPerson
    score
    validFrom
    validTo
    lastInspectionResult
    lastInspectionOn
    marks
    state
    stateTitle
    flow {
      ...ActFlow
    }
  }
`);

export const ProjectsDocument = graphql(`
  query TrainingProjects($filter: TrainingProjectFilter, $first: Int, $after: String) {
    trainingProjects(filter: $filter, first: $first, after: $after) {
      nodes {
        ...ProjectRow
      }
      pageInfo {
        ...PageEnds
      }
      totalCount
      totalCapped
    }
  }
`);

export const ProjectDocument = graphql(`
  query TrainingProject($id: ID!) {
    trainingProject(id: $id) {
      ...ProjectRow
      occupationName
      filingNo
      applicationId
      contentVersion
      versions {
        contentVersion
        source
        changedOn
      }
      lines {
        id
        kind
        text
        at
        by
      }
      flow {
        history {
          ...FlowEventFields
        }
      }
    }
  }
`);

export const AdvanceProjectsDocument = graphql(`
  mutation AdvanceTrainingProjects($input: RecordActInput!) {
    advanceTrainingProjects(input: $input) {
      ...ActOutcome
    }
  }
`);
