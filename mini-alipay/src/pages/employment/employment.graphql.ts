import { graphql } from '../../generated/gql.ts';

export const MiniEmployment = graphql(`
  query MiniEmployment {
    myFollowUp {
      officeName
      nextDue
      callsStopped
      employmentState
      employmentTitle
      employmentSince
      employerName
      sourceTitle
      insured
      updatedAt
    }
  }
`);

export const MiniUpdateEmployment = graphql(`
  mutation MiniUpdateEmployment($input: MyEmploymentInput!, $requestId: ID!) {
    updateMyEmployment(input: $input, requestId: $requestId) {
      updatedAt
    }
  }
`);

export const MiniSetCalls = graphql(`
  mutation MiniSetCalls($stopped: Boolean!, $requestId: ID!) {
    setMyFollowUpCalls(stopped: $stopped, requestId: $requestId) {
      callsStopped
    }
  }
`);
