import { graphql } from '../generated/gql.ts';

export const MyRecuperationsDocument = graphql(`
  query MyRecuperations {
    myRecuperations {
      ...OwnRecuperation
    }
  }
`);

export const OwnRecuperationDocument = graphql(`
  fragment OwnRecuperation on MyRecuperation {
    id
    planTitle
    place
    startDate
    endDate
    deadline
    orgName
    stateTitle
    asked
    correctable
    phoneMasked
    emergencyNameMasked
    emergencyPhoneMasked
  }
`);

export const AnswerMyRecuperationDocument = graphql(`
  mutation AnswerMyRecuperation($id: ID!, $takesPart: Boolean!, $reason: String, $requestId: ID!) {
    answerMyRecuperation(id: $id, takesPart: $takesPart, reason: $reason, requestId: $requestId) {
      ...OwnRecuperation
    }
  }
`);

export const CorrectMyRecuperationDocument = graphql(`
  mutation CorrectMyRecuperation($id: ID!, $contacts: MyRecuperationContacts!, $requestId: ID!) {
    correctMyRecuperation(id: $id, contacts: $contacts, requestId: $requestId) {
      ...OwnRecuperation
    }
  }
`);
