import { graphql } from '../generated/gql.ts';

/** One of the institution's inspections in its list. */
export const OwnInspection = graphql(`
  fragment OwnInspection on ProjectInspection {
    id
    version
    inspectionNo
    projectName
    roundNo
    deadline
    overdue
    districtVerdictTitle
    state
    stateTitle
    cycle {
      id
      title
    }
    flow {
      availableActions { ...FlowActionFields }
    }
  }
`);

export const OwnInspectionsDocument = graphql(`
  query OwnInspections($first: Int, $after: String, $sort: ProjectInspectionSort) {
    projectInspections(first: $first, after: $after, sort: $sort) {
      nodes { ...OwnInspection }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

export const OwnInspectionPage = graphql(`
  fragment OwnInspectionPage on ProjectInspection {
    ...OwnInspection
    selfReport
    statisticsAnswer
    statDispute
    disputeAnswer
    missing
    cycle {
      periodFrom
      periodTo
      reportFrom
      reportTo
    }
    figures {
      runsOpened
      runsCompleted
      enrolled
      studied
      completed
      withdrawn
      certificates
      satisfactionRate
      lowSatisfactionRuns
    }
    rates {
      completion
      certificate
      attendance
    }
    items {
      code
      text
      evidenceRequired
      fatal
    }
    improvements {
      id
      roundNo
      requestedAt
      requirements
      problems {
        text
        severity
        deadline
      }
      deadline
      extendedFrom
      replies {
        no
        text
      }
      resubmittedAt
      districtVerdictTitle
    }
    attachments { ...AttachmentFields }
    flow {
      history { ...FlowEventFields }
      path { ...FlowStepFields }
    }
  }
`);

export const OwnInspectionDocument = graphql(`
  query OwnInspection($id: ID!) {
    projectInspection(id: $id) { ...OwnInspectionPage }
  }
`);

export const SaveInspectionReportDocument = graphql(`
  mutation SaveInspectionReport($id: ID!, $version: Int!, $input: InspectionReportInput!) {
    saveInspectionReport(id: $id, version: $version, input: $input) { ...OwnInspectionPage }
  }
`);

export const SaveImprovementRepliesDocument = graphql(`
  mutation SaveImprovementReplies($id: ID!, $version: Int!, $replies: [InspectionReplyInput!]!) {
    saveImprovementReplies(id: $id, version: $version, replies: $replies) { ...OwnInspectionPage }
  }
`);

export const ActOnOwnInspectionDocument = graphql(`
  mutation ActOnOwnInspection($input: RecordActInput!) {
    advanceProjectInspections(input: $input) {
      ok
      rows {
        id
        result
        code
        message
      }
    }
  }
`);
