import { graphql } from '../../../generated/gql.ts';

export const ForcedFinishRow = graphql(`
  fragment ForcedFinishRow on ForcedFinish {
    id
    version
    requestNo
    caseId
    caseNo
    targetNo
    matterName
    nameMasked
    finishAsTitle
    reason
    basisText
    ruleTitle
    operatorName
    createdAt
    approverName
    decisionText
    decidedAt
    state
    stateTitle
    files {
      name
      url
    }
    flow {
      remaining {
        ...RemainingFields
      }
      availableActions {
        ...FlowActionFields
      }
    }
  }
`);

export const ForcedFinishesDocument = graphql(`
  query ForcedFinishes($states: [ForcedFinishState!], $first: Int, $after: String) {
    forcedFinishes(states: $states, first: $first, after: $after) {
      nodes {
        ...ForcedFinishRow
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

export const AdvanceForcedFinishesDocument = graphql(`
  mutation AdvanceForcedFinishes($input: RecordActInput!) {
    advanceForcedFinishes(input: $input) {
      ok
      rows {
        id
        title
        result
        message
      }
    }
  }
`);

export const RequestForcedFinishDocument = graphql(`
  mutation RequestForcedFinish($input: RequestForcedFinishInput!) {
    requestForcedFinish(input: $input) {
      id
      title
      result
      message
    }
  }
`);

export const CompleteForcedFollowUpDocument = graphql(`
  mutation CompleteForcedFollowUp($id: ID!, $note: String!) {
    completeForcedFollowUp(id: $id, note: $note) {
      id
      followUpNote
    }
  }
`);
