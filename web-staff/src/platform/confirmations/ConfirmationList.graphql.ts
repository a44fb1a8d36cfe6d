import { graphql } from '../../generated/gql.ts';

export const ConfirmationRow = graphql(`
  fragment ConfirmationRow on Confirmation {
    id
    confirmationNo
    name
    mobile
    subject
    body
    cost
    sharedData
    state
    stateTitle
    askedAt
    answeredAt
    channel
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

export const ConfirmationsDocument = graphql(`
  query Confirmations($states: [ConfirmationState!], $first: Int, $after: String) {
    confirmations(states: $states, first: $first, after: $after) {
      nodes {
        ...ConfirmationRow
        version
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

export const AnswerConfirmationsDocument = graphql(`
  mutation AnswerConfirmations($input: RecordActInput!) {
    answerConfirmations(input: $input) {
      ok
      rows {
        id
        result
        message
      }
    }
  }
`);
