import { graphql } from '../../../generated/gql.ts';

/** A review batch in its list, with the acts it allows. */
export const ReviewBatchRow = graphql(`
  fragment ReviewBatchRow on ReviewBatch {
    id
    version
    batchNo
    title
    year
    materialFrom
    materialTo
    scoreFrom
    scoreTo
    plannedExperts
    projectCount
    sheetCount
    submittedCount
    state
    stateTitle
    flow {
      ...ActFlow
    }
  }
`);

export const ReviewBatchesDocument = graphql(`
  query ReviewBatches($states: [ReviewBatchState!], $first: Int, $after: String) {
    reviewBatches(states: $states, first: $first, after: $after) {
      nodes {
        ...ReviewBatchRow
      }
      pageInfo {
        ...PageEnds
      }
    }
  }
`);

/** An expert's task in a batch. */
export const StaffReviewTask = graphql(`
  fragment StaffReviewTask on ReviewAssignment {
    id
    version
    expertId
    expertName
    employer
    leader
    reserve
    warning
    warningReason
    recusalReason
    usable
    replacedByName
    replaceReason
    calledAt
    total
    submittedAt
    vetoFlags
    state
    stateTitle
    flow {
      ...ActFlow
    }
  }
`);

/** A project in a batch, with who judges it and how. */
export const StaffReviewProject = graphql(`
  fragment StaffReviewProject on ReviewProject {
    id
    applicationId
    seq
    name
    institutionName
    withdrawn
    fewExpertsReason
    result {
      assigned
      valid
      method
      dropped
      raw
      final
      rank
      outcome
      flags
      decision
      decisionReason
    }
    assignments {
      ...StaffReviewTask
    }
  }
`);

export const ReviewBatchDocument = graphql(`
  query ReviewBatch($id: ID!) {
    reviewBatch(id: $id) {
      ...ReviewBatchRow
      meetingAt
      place
      passLine
      minValid
      trimMin
      aggregate
      quota
      showInstitution
      vetoEnabled
      graceMinutes
      remarks
      criteria {
        code
        name
        description
        weight
        commentBelow
        commentFrom
      }
      materials {
        section
        visible
        downloadable
      }
      projects {
        ...StaffReviewProject
      }
      flow {
        history {
          ...FlowEventFields
        }
      }
    }
  }
`);

/** What a new batch may take in, and what it begins with. */
export const ReviewChoicesDocument = graphql(`
  query ReviewChoices($filter: ProjectApplicationFilter) {
    projectApplications(filter: $filter, first: 100) {
      nodes {
        id
        applicationNo
        projectName
        institutionName
        districtName
      }
    }
    reviewDefaults {
      plannedExperts
      minValid
      trimMin
      passLine
      graceMinutes
      showInstitution
      criteria {
        code
        name
        description
        weight
        commentBelow
        commentFrom
      }
    }
  }
`);

export const ReviewExpertsDocument = graphql(`
  query ReviewExperts {
    reviewExperts {
      id
      name
      employer
      title
      fields
      state
    }
  }
`);

export const ReviewConflictsDocument = graphql(`
  query ReviewConflicts($batchId: ID!, $expertIds: [ID!]!) {
    reviewConflicts(batchId: $batchId, expertIds: $expertIds) {
      expertId
      batchProjectId
      hard
      soft
    }
  }
`);

export const CreateReviewBatchDocument = graphql(`
  mutation CreateReviewBatch($input: ReviewBatchInput!, $requestId: ID!) {
    createReviewBatch(input: $input, requestId: $requestId) {
      id
    }
  }
`);

export const SaveReviewBatchDocument = graphql(`
  mutation SaveReviewBatch($id: ID!, $version: Int!, $input: ReviewBatchInput!) {
    saveReviewBatch(id: $id, version: $version, input: $input) {
      id
    }
  }
`);

export const AssignReviewExpertsDocument = graphql(`
  mutation AssignReviewExperts($batchId: ID!, $assignments: [ReviewAssignmentInput!]!) {
    assignReviewExperts(batchId: $batchId, assignments: $assignments) {
      id
    }
  }
`);

export const ReplaceReviewExpertDocument = graphql(`
  mutation ReplaceReviewExpert($id: ID!, $version: Int!, $reserveId: ID!, $reason: String!) {
    replaceReviewExpert(id: $id, version: $version, reserveId: $reserveId, reason: $reason) {
      id
    }
  }
`);

export const RemindReviewExpertsDocument = graphql(`
  mutation RemindReviewExperts($id: ID!, $requestId: ID!) {
    remindReviewExperts(id: $id, requestId: $requestId)
  }
`);

export const UnassignReviewExpertsDocument = graphql(`
  mutation UnassignReviewExperts($batchId: ID!, $ids: [ID!]!) {
    unassignReviewExperts(batchId: $batchId, ids: $ids) {
      id
    }
  }
`);

export const DecideReviewResultDocument = graphql(`
  mutation DecideReviewResult($batchProjectId: ID!, $decision: ReviewDecision!, $reason: String!) {
    decideReviewResult(batchProjectId: $batchProjectId, decision: $decision, reason: $reason)
  }
`);

export const AdvanceReviewBatchesDocument = graphql(`
  mutation AdvanceReviewBatches($input: RecordActInput!) {
    advanceReviewBatches(input: $input) {
      ...ActOutcome
    }
  }
`);

export const AdvanceReviewTasksDocument = graphql(`
  mutation AdvanceReviewTasks($input: RecordActInput!) {
    advanceReviewAssignments(input: $input) {
      ...ActOutcome
    }
  }
`);
