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
    flow { ...ActFlow }
  }
`);

export const ForcedFinishesDocument = graphql(`
  query ForcedFinishes($states: [ForcedFinishState!], $filter: ForcedFinishFilter, $first: Int, $after: String) {
    forcedFinishes(states: $states, filter: $filter, first: $first, after: $after) {
      nodes { ...ForcedFinishRow }
      pageInfo { ...PageEnds }
    }
  }
`);

export const ForcedFinishDocument = graphql(`
  query ForcedFinish($id: ID!) {
    forcedFinish(id: $id) {
      ...ForcedFinishRow
      followUpTitles
      followUpNote
      followedUpAt
      flow { ...FlowPanelFields }
    }
  }
`);

export const AdvanceForcedFinishesDocument = graphql(`
  mutation AdvanceForcedFinishes($input: RecordActInput!) {
    advanceForcedFinishes(input: $input) { ...ActOutcome }
  }
`);

export const RequestForcedFinishDocument = graphql(`
  mutation RequestForcedFinish($input: RequestForcedFinishInput!) {
    requestForcedFinish(input: $input) {
      id
      title
      result
      code
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

/** An open case that may be asked to be forced to its end. */
export const ForcedCandidate = graphql(`
  fragment ForcedCandidate on Case {
    id
    version
    caseNo
    personName
    statusTitle
    subCaseTotal
    subCaseFinished
    forcedFinishWaiting
    assigneeName
    acceptOrg {
      id
      shortName
    }
    remaining { ...RemainingFields }
    subCases {
      id
      version
      matterCode
      status
      forcedFinishWaiting
    }
  }
`);

export const ForcedCandidatesDocument = graphql(`
  query ForcedCandidates($filter: CaseFilter, $first: Int, $after: String) {
    cases(
      queue: ACCEPTED_OPEN
      filter: $filter
      sort: { field: DUE_AT, direction: ASC }
      first: $first
      after: $after
    ) {
      nodes { ...ForcedCandidate }
      pageInfo { ...PageEnds }
      totalCount
      totalCapped
    }
  }
`);
