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
    flow { ...ActFlow }
  }
`);

export const ReviewBatchesDocument = graphql(`
  query ReviewBatches($filter: ReviewBatchFilter, $first: Int, $after: String, $sort: ReviewBatchSort) {
    reviewBatches(filter: $filter, first: $first, after: $after, sort: $sort) {
      nodes { ...ReviewBatchRow }
      pageInfo { ...PageEnds }
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
    flow { ...ActFlow }
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
    assignments { ...StaffReviewTask }
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
      now
      evidence { ...AttachmentFields }
      criteriaVersion
      scoreMax
      scoreStep
      vetoGrounds
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
      projects { ...StaffReviewProject }
      flow {
        waitingActions { ...WaitingActionFields }
        history { ...FlowEventFields }
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
      criteriaVersion
    }
    reviewCriteriaVersions {
      version
      title
      inForce
      effectiveFrom
      max
      step
      vetoGrounds
      criteria {
        code
        name
        description
        weight
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

/** 按专业领域自动分配, to be looked at before anything is saved. */
export const ReviewSuggestionDocument = graphql(`
  query ReviewSuggestion($batchId: ID!) {
    reviewSuggestion(batchId: $batchId) {
      assignments {
        batchProjectId
        expertId
        leader
      }
      gaps {
        batchProjectId
        projectName
        missing
        reason
      }
      loads {
        expertId
        name
        before
        after
      }
    }
  }
`);

/** What a new batch copies: the rules of the last one, not its projects. */
export const BatchToCopyDocument = graphql(`
  query ReviewBatchToCopy {
    reviewBatchToCopy {
      title
      batchNo
      materialFrom
      materialTo
      scoreFrom
      scoreTo
      meetingAt
      place
      passLine
      plannedExperts
      minValid
      trimMin
      aggregate
      quota
      showInstitution
      vetoEnabled
      graceMinutes
      remarks
      criteriaVersion
      materials {
        section
        visible
        downloadable
      }
    }
  }
`);

/** 阅卷记录, for who may see it. */
export const ReviewReadingsDocument = graphql(`
  query ReviewReadings($id: ID!) {
    reviewReadings(id: $id) {
      assignmentId
      projectSeq
      projectName
      expertName
      seconds
      sections
      files
      pages
      firstAt
      lastAt
      parts {
        title
        fileName
        times
        seconds
        pages
        documentPages
        pageTimes {
          page
          seconds
        }
      }
    }
  }
`);

/** 预览: what experts will see of one project. */
export const ReviewPreviewDocument = graphql(`
  query ReviewPreview($id: ID!, $batchProjectId: ID!) {
    reviewPreview(id: $id, batchProjectId: $batchProjectId) {
      batchProjectId
      seq
      projectName
      institutionName
      sections {
        section
        title
        watermark
        downloadable
        lines {
          label
          value
          files {
            id
            name
            mime
            size
            url
          }
        }
      }
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
