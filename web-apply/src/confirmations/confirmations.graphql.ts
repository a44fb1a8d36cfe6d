import { graphql } from '../generated/gql.ts';

export const MyConfirmationFieldsDocument = graphql(`
  fragment MyConfirmationFields on MyConfirmation {
    id
    confirmationNo
    subject
    body
    cost
    sharedData
    stateTitle
    open
    askedAt
    answeredAt
  }
`);

export const MyConfirmationsDocument = graphql(`
  query MyConfirmations { myConfirmations { ...MyConfirmationFields } }
`);

export const AnswerMyConfirmationDocument = graphql(`
  mutation AnswerMyConfirmation($input: AnswerMyConfirmationInput!) {
    answerMyConfirmation(input: $input) { ...MyConfirmationFields }
  }
`);
