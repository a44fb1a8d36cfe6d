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
  }
`);

export const AnswerMyRecuperationDocument = graphql(`
  mutation AnswerMyRecuperation($id: ID!, $takesPart: Boolean!, $reason: String, $requestId: ID!) {
    answerMyRecuperation(id: $id, takesPart: $takesPart, reason: $reason, requestId: $requestId) {
      ...OwnRecuperation
    }
  }
`);
