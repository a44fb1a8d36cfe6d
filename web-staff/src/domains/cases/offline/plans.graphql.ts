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
      availableActions { ...FlowActionFields }
    }
  }
`);

export const AutoFinishPlansDocument = graphql(`
  query AutoFinishPlans($filter: AutoFinishPlanFilter, $first: Int, $after: String) {
    autoFinishPlans(filter: $filter, first: $first, after: $after) {
      nodes { ...PlanRow }
      pageInfo { ...PageEnds }
    }
  }
`);

export const InterveneDocument = graphql(`
  mutation InterveneAutoFinish($input: InterveneInput!) {
    interveneAutoFinish(input: $input) { ...PlanRow }
  }
`);
