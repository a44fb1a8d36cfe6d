import { graphql } from '../../../generated/gql.ts';

export const WithdrawalRow = graphql(`
  fragment WithdrawalRow on Withdrawal {
    id
    version
    requestNo
    caseId
    caseNo
    nameMasked
    requesterTitle
    reasonTitle
    reasonText
    needApproval
    createdAt
    approverName
    decisionText
    decidedAt
    effects
    state
    stateTitle
    flow {
      ...ActFlow
    }
  }
`);

export const WithdrawalsDocument = graphql(`
  query Withdrawals($states: [WithdrawalState!], $first: Int, $after: String) {
    withdrawals(states: $states, first: $first, after: $after) {
      nodes {
        ...WithdrawalRow
      }
      pageInfo {
        ...PageEnds
      }
    }
  }
`);

export const WithdrawalLimitDocument = graphql(`
  query WithdrawalLimit {
    withdrawalLimit
  }
`);

export const AdvanceWithdrawalsDocument = graphql(`
  mutation AdvanceWithdrawals($input: RecordActInput!) {
    advanceWithdrawals(input: $input) {
      ...ActOutcome
    }
  }
`);

export const WithdrawCaseDocument = graphql(`
  mutation WithdrawCase($input: WithdrawCaseInput!) {
    withdrawCase(input: $input) {
      id
      state
      needApproval
    }
  }
`);

export const WithdrawnCaseDocument = graphql(`
  query WithdrawnCase($id: ID!) {
    withdrawalLimit
    case(id: $id) {
      id
      version
      caseNo
      personName
      statusTitle
    }
    caseWithdrawals(caseId: $id) {
      id
      state
    }
  }
`);
