import { graphql } from '../../generated/gql.ts';

export const ConfirmationRow = graphql(`
  fragment ConfirmationRow on Confirmation {
    id
    version
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
    flow { ...ActFlow }
  }
`);

export const ConfirmationsDocument = graphql(`
  query Confirmations($states: [ConfirmationState!], $first: Int, $after: String) {
    confirmations(states: $states, first: $first, after: $after) {
      nodes { ...ConfirmationRow }
      pageInfo { ...PageEnds }
    }
  }
`);

export const AnswerConfirmationsDocument = graphql(`
  mutation AnswerConfirmations($input: RecordActInput!) {
    answerConfirmations(input: $input) { ...ActOutcome }
  }
`);
