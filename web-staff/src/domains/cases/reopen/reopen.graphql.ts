import { graphql } from '../../../generated/gql.ts';

export const ReopeningRow = graphql(`
  fragment ReopeningRow on Reopening {
    id
    version
    requestNo
    caseId
    caseNo
    nameMasked
    matterNames
    reason
    operatorName
    createdAt
    districtApprover
    districtDecidedAt
    cityApprover
    cityDecidedAt
    decisionText
    state
    stateTitle
    flow {
      ...ActFlow
    }
  }
`);

export const ReopeningsDocument = graphql(`
  query Reopenings($states: [ReopenState!], $first: Int, $after: String) {
    reopenings(states: $states, first: $first, after: $after) {
      nodes {
        ...ReopeningRow
      }
      pageInfo {
        ...PageEnds
      }
    }
  }
`);

export const AdvanceReopeningsDocument = graphql(`
  mutation AdvanceReopenings($input: RecordActInput!) {
    advanceReopenings(input: $input) {
      ...ActOutcome
    }
  }
`);

export const RequestReopenDocument = graphql(`
  mutation RequestReopen($input: RequestReopenInput!) {
    requestReopen(input: $input) {
      id
      state
    }
  }
`);
