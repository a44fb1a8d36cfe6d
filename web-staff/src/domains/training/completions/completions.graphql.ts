import { graphql } from '../../../generated/gql.ts';

/** What the page of a completion shows beyond its declaration: conditions, rows and objections. */
export const CompletionSheetDocument = graphql(`
  query CompletionSheet($id: ID!) {
    runCompletion(id: $id) {
      id
      version
      justification
      lights {
        key
        title
        text
        done
      }
      rows {
        runTraineeId
        seq
        nameMasked
        idNoMasked
        districtCode
        attendanceRate
        examTheory
        examPractice
        examResult
        certificateType
        certificateNo
        certificateDate
        result
        reason
      }
      objections {
        id
        contentVersion
        byOrg
        text
        createdAt
        answer
        answeredAt
      }
    }
  }
`);

export const AskForResultCorrectionDocument = graphql(`
  mutation AskForResultCorrection($completionId: ID!, $input: ResultCorrectionInput!, $requestId: ID!) {
    askForResultCorrection(completionId: $completionId, input: $input, requestId: $requestId) {
      id
      amendmentNo
    }
  }
`);

export const JustifyCompletionDocument = graphql(`
  mutation JustifyRunCompletion($id: ID!, $version: Int!, $text: String!) {
    justifyRunCompletion(id: $id, version: $version, text: $text) {
      id
      version
    }
  }
`);

export const ObjectToCompletionDocument = graphql(`
  mutation ObjectToRunCompletion($id: ID!, $text: String!, $requestId: ID!) {
    objectToRunCompletion(id: $id, text: $text, requestId: $requestId) {
      id
    }
  }
`);

export const AnswerObjectionDocument = graphql(`
  mutation AnswerRunCompletionObjection($id: ID!, $objectionId: ID!, $answer: String!) {
    answerRunCompletionObjection(id: $id, objectionId: $objectionId, answer: $answer) {
      id
    }
  }
`);
