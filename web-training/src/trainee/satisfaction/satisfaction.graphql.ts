import { graphql } from '../../generated/gql.ts';

/** Runs that the trainee is asked to judge (S13.3). */
export const OwnSatisfactionsDocument = graphql(`
  query OwnSatisfactions { ownSatisfactions { id runName institutionName openTo anonymous answered } }
`);

export const OwnSatisfactionDocument = graphql(`
  query OwnSatisfaction($id: ID!) {
    ownSatisfaction(id: $id) {
      id
      runName
      institutionName
      intro
      anonymous
      openTo
      answered
      open
      questions { key kind title options required }
    }
  }
`);

export const AnswerSatisfactionDocument = graphql(`
  mutation AnswerSatisfaction($id: ID!, $answers: JSON!) { answerSatisfaction(id: $id, answers: $answers) }
`);
