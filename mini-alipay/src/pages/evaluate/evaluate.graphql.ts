import { graphql } from '../../generated/gql.ts';

export const MiniEvaluationTicket = graphql(`
  mutation MiniEvaluationTicket($id: ID!) {
    evaluateMyApplication(id: $id)
  }
`);

export const MiniEvaluationPage = graphql(`
  query MiniEvaluationPage($ticket: String!, $clientId: ID) {
    evaluationPage(ticket: $ticket, clientId: $clientId) {
      state
      matterName
      orgName
      evaluationNo
      optionSet
      commentMax
      grades {
        grade
        title
        options {
          code
          text
        }
      }
    }
  }
`);

export const MiniEvaluate = graphql(`
  mutation MiniEvaluate($input: EvaluationInput!) {
    submitEvaluation(input: $input) {
      evaluationNo
      submittedAt
    }
  }
`);
