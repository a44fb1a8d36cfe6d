import { graphql } from '../../../generated/gql.ts';

/** A row of the inspection list, with the acts it allows. */
export const InspectionRow = graphql(`
  fragment InspectionRow on ProjectInspection {
    id
    version
    inspectionNo
    projectId
    projectName
    institutionId
    institutionName
    districtName
    nearestExpiry
    figures {
      runsOpened
      studied
      satisfactionRate
      lowSatisfactionRuns
      problems {
        minor
        major
        severe
      }
    }
    rates {
      completion
      certificate
      attendance
    }
    statisticsAnswer
    fieldVisit
    roundNo
    districtVerdict
    districtVerdictTitle
    effect
    deadline
    overdue
    state
    stateTitle
    flow { ...ActFlow }
  }
`);

export const InspectionsDocument = graphql(`
  query ProjectInspections($filter: ProjectInspectionFilter, $first: Int, $after: String, $sort: ProjectInspectionSort) {
    projectInspections(filter: $filter, first: $first, after: $after, sort: $sort) {
      nodes { ...InspectionRow }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);

export const AdvanceInspectionsDocument = graphql(`
  mutation AdvanceProjectInspections($input: RecordActInput!) {
    advanceProjectInspections(input: $input) { ...ActOutcome }
  }
`);

export const RemindInspectionsDocument = graphql(`
  mutation RemindInspections($ids: [ID!]!, $requestId: ID!) {
    remindInspections(ids: $ids, requestId: $requestId) { ...ActOutcome }
  }
`);

export const InspectionPage = graphql(`
  fragment InspectionPage on ProjectInspection {
    ...InspectionRow
    figures {
      runsCompleted
      enrolled
      completed
      withdrawn
      certificates
      attendedHours
      scheduledHours
      spotChecksDone
      spotChecksRequired
      trainingFeeSettled
      livingSettled
      employmentAfter3
      employmentAfter6
      months {
        month
        runs
        trainees
      }
    }
    snapshots {
      id
      createdAt
      reason
      byName
      figures {
        runsOpened
        studied
        completed
      }
    }
    statFrozenAt
    statDispute
    disputeAnswer
    selfReport
    reportedAt
    referenceDate
    fieldSampled
    qualificationsSeen
    answers {
      code
      answer
      note
    }
    visit {
      date
      people
      findings
    }
    requirements
    problems {
      text
      severity
      deadline
    }
    improveDeadline
    cycle {
      id
      title
      periodFrom
      periodTo
    }
    items {
      code
      text
      evidenceRequired
      fatal
    }
    qualifications {
      kind
      kindTitle
      certNo
      validTo
      verified
      required
      expired
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
      extendReason
      replies {
        no
        text
      }
      resubmittedAt
      districtVerdictTitle
    }
    attachments { ...AttachmentFields }
    missing
    passRefusal
    improvementRefusal
    flow {
      waitingActions { ...WaitingActionFields }
      history { ...FlowEventFields }
      path { ...FlowStepFields }
    }
  }
`);

export const InspectionDocument = graphql(`
  query ProjectInspection($id: ID!) {
    projectInspection(id: $id) { ...InspectionPage }
  }
`);

export const SaveInspectionSheetDocument = graphql(`
  mutation SaveInspectionSheet($id: ID!, $version: Int!, $input: InspectionSheetInput!) {
    saveInspectionSheet(id: $id, version: $version, input: $input) { ...InspectionPage }
  }
`);

export const ExtendImprovementDocument = graphql(`
  mutation ExtendImprovement($input: ExtendImprovementInput!) {
    extendImprovement(input: $input) { ...InspectionPage }
  }
`);

export const RecountInspectionDocument = graphql(`
  mutation RecountInspection($id: ID!, $version: Int!) {
    recountInspection(id: $id, version: $version) { ...InspectionPage }
  }
`);

/** The runs behind the statistics (S19.1). */
export const InspectedRunsDocument = graphql(`
  query InspectedRuns($id: ID!) {
    projectInspection(id: $id) {
      id
      runs {
        runId
        runNo
        name
        stateTitle
        figures {
          studied
          completed
          certificates
          attendedHours
          scheduledHours
          satisfactionRate
          spotChecksDone
          spotChecksRequired
          trainingFeeSettled
          livingSettled
        }
      }
    }
  }
`);
