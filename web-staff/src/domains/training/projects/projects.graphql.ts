import { graphql } from '../../../generated/gql.ts';

/** A project of the library, with the acts it allows. */
export const ProjectRow = graphql(`
  fragment ProjectRow on TrainingProject {
    id
    version
    projectNo
    name
    institutionId
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
    taught {
      runs
      runsThisYear
      trainees
      traineesThisYear
      completionRate
      certificateRate
      satisfactionRate
    }
    marks
    markRecords {
      id
      kind
      kindTitle
      reason
      liftedAt
      mayLift
    }
    elsewhere
    state
    stateTitle
    flow { ...ActFlow }
  }
`);

export const ProjectsDocument = graphql(`
  query TrainingProjects($filter: TrainingProjectFilter, $first: Int, $after: String, $sort: TrainingProjectSort) {
    trainingProjects(filter: $filter, first: $first, after: $after, sort: $sort) {
      nodes { ...ProjectRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

export const ProjectDocument = graphql(`
  query TrainingProject($id: ID!) {
    trainingProject(id: $id) {
      ...ProjectRow
      filingNo
      applicationId
      reviewBatchId
      imported
      contentVersion
      versions {
        contentVersion
        source
        changedOn
        facts {
          path
          title
          value
        }
        planLines {
          seq
          module
          theoryHours
          practiceHours
          teacher
          room
          material
        }
      }
      markRecords { ...MarkParts }
      events { ...LibraryEventParts }
      flow {
        waitingActions { ...WaitingActionFields }
        history { ...FlowEventFields }
      }
    }
  }
`);

export const AdvanceProjectsDocument = graphql(`
  mutation AdvanceTrainingProjects($input: RecordActInput!) {
    advanceTrainingProjects(input: $input) { ...ActOutcome }
  }
`);

/** What a version of a project changed against another. */
export const ProjectDifferenceDocument = graphql(`
  query TrainingProjectDifference($id: ID!, $from: Int!, $to: Int!) {
    trainingProjectDifference(id: $id, from: $from, to: $to) {
      path
      title
      before
      after
    }
  }
`);
