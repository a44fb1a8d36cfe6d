import { graphql } from '../generated/gql.ts';

export const EvaluationPageDocument = graphql(`
  query EvaluationPage($ticket: String!, $clientId: ID) {
    evaluationPage(ticket: $ticket, clientId: $clientId) {
      state
      matterName
      orgName
      expiresAt
      evaluationNo
      evaluatedAt
      reply {
        content
        orgName
        publishedAt
      }
      optionSet
      commentMax
      grades {
        grade
        title
        options {
          code
          text
          requiresText
        }
      }
    }
  }
`);

export const SubmitEvaluationDocument = graphql(`
  mutation SubmitEvaluation($input: EvaluationInput!) {
    submitEvaluation(input: $input) {
      evaluationNo
      submittedAt
      clockWrong
    }
  }
`);
