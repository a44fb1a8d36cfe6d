import { graphql } from '../../../generated/gql.ts';

export const PlanRow = graphql(`
  fragment PlanRow on AutoFinishPlan {
    id
    version
    planNo
    subCaseId
    bjNo
    matterName
    personName
    subCaseStatus
    subCaseStatusTitle
    state
    stateTitle
    plannedOn
    paused
    ruleId
    ruleNo
    ruleVersion
    ruleTitle
    triggerTitle
    finishTitle
    noticedAt
    deferCount
    executedAt
    note
    interventions {
      id
      words
      reasonText
      operatorName
      at
      stateTitle
    }
    flow {
      availableActions {
        ...FlowActionFields
      }
    }
  }
`);

export const AutoFinishPlansDocument = graphql(`
  query AutoFinishPlans($filter: AutoFinishPlanFilter, $first: Int, $after: String) {
    autoFinishPlans(filter: $filter, first: $first, after: $after) {
      nodes {
        ...PlanRow
      }
      pageInfo {
        ...PageEnds
      }
    }
  }
`);

export const InterveneDocument = graphql(`
  mutation InterveneAutoFinish($input: InterveneInput!) {
    interveneAutoFinish(input: $input) {
      ...PlanRow
    }
  }
`);

export const InterventionRow = graphql(`
  fragment InterventionRow on Intervention {
    id
    version
    interventionNo
    subCaseId
    bjNo
    matterName
    words
    reasonTitle
    reasonText
    operatorName
    needsApproval
    createdAt
    approverName
    decisionText
    state
    stateTitle
    flow {
      ...ActFlow
    }
  }
`);

export const InterventionsDocument = graphql(`
  query Interventions($states: [InterventionState!], $first: Int, $after: String) {
    interventions(states: $states, first: $first, after: $after) {
      nodes {
        ...InterventionRow
      }
      pageInfo {
        ...PageEnds
      }
    }
  }
`);

export const AdvanceInterventionsDocument = graphql(`
  mutation AdvanceInterventions($input: RecordActInput!) {
    advanceInterventions(input: $input) {
      ...ActOutcome
    }
  }
`);
