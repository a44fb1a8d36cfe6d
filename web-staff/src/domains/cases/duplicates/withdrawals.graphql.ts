import { graphql } from '../../../generated/gql.ts';

export const WithdrawalLimitDocument = graphql(`
  query WithdrawalLimit {
    withdrawalLimit
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
