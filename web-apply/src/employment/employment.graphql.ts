import { graphql } from '../generated/index.ts';

export const MyFollowUpDocument = graphql(`
  query MyFollowUp {
    myFollowUp {
      ...MyFollowUpFields
    }
  }
`);

export const MyFollowUpFields = graphql(`
  fragment MyFollowUpFields on MyFollowUp {
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
`);

export const UpdateMyEmploymentDocument = graphql(`
  mutation UpdateMyEmployment($input: MyEmploymentInput!, $requestId: ID!) {
    updateMyEmployment(input: $input, requestId: $requestId) {
      ...MyFollowUpFields
    }
  }
`);

export const SetMyFollowUpCallsDocument = graphql(`
  mutation SetMyFollowUpCalls($stopped: Boolean!, $requestId: ID!) {
    setMyFollowUpCalls(stopped: $stopped, requestId: $requestId) {
      ...MyFollowUpFields
    }
  }
`);
