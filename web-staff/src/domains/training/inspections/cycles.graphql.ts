import { graphql } from '../../../generated/gql.ts';

export const InspectionCycleRow = graphql(`
  fragment InspectionCycleRow on InspectionCycle {
    id
    version
    cycleNo
    title
    year
    periodFrom
    periodTo
    referenceDate
    reportFrom
    reportTo
    districtDeadline
    centreDeadline
    checklistId
    checklistTitle
    districts
    categories
    fieldSamplePercent
    state
    stateTitle
    flow { ...ActFlow }
    board {
      districtCode
      districtName
      unreported
      reviewing
      improving
      rechecking
      done
      ended
      overdue
    }
  }
`);

export const InspectionCyclesDocument = graphql(`
  query InspectionCycles {
    inspectionCycles { ...InspectionCycleRow }
  }
`);

export const InspectionCycleDocument = graphql(`
  query InspectionCycle($id: ID!) {
    inspectionCycle(id: $id) {
      ...InspectionCycleRow
      items {
        code
        text
        evidenceRequired
        fatal
      }
      flow {
        waitingActions { ...WaitingActionFields }
        history { ...FlowEventFields }
      }
    }
  }
`);

/** The inspections that an end of the cycle would mark M5. */
export const OpenInspectionsDocument = graphql(`
  query OpenInspections($filter: ProjectInspectionFilter) {
    projectInspections(filter: $filter, first: 100) {
      nodes {
        id
        projectName
        institutionName
        districtName
        stateTitle
      }
      totalCount
    }
  }
`);

export const AdvanceInspectionCyclesDocument = graphql(`
  mutation AdvanceInspectionCycles($input: RecordActInput!) {
    advanceInspectionCycles(input: $input) { ...ActOutcome }
  }
`);

export const InspectionChecklistsDocument = graphql(`
  query InspectionChecklists {
    inspectionChecklists {
      id
      versionNo
      title
      createdAt
      createdByName
      items {
        code
        text
        evidenceRequired
        fatal
      }
    }
  }
`);

export const CreateInspectionChecklistDocument = graphql(`
  mutation CreateInspectionChecklist($input: InspectionChecklistInput!, $requestId: ID!) {
    createInspectionChecklist(input: $input, requestId: $requestId)
  }
`);

export const CreateInspectionCycleDocument = graphql(`
  mutation CreateInspectionCycle($input: InspectionCycleInput!, $requestId: ID!) {
    createInspectionCycle(input: $input, requestId: $requestId) {
      id
    }
  }
`);

export const SaveInspectionCycleDocument = graphql(`
  mutation SaveInspectionCycle($id: ID!, $version: Int!, $input: InspectionCycleInput!) {
    saveInspectionCycle(id: $id, version: $version, input: $input) {
      id
      version
    }
  }
`);
