import { graphql } from '../generated/gql.ts';

/** The sheet of an own completion: conditions, rows, objections. */
export const OwnCompletionSheetDocument = graphql(`
  query OwnCompletionSheet($id: ID!) {
    runCompletion(id: $id) {
      id
      version
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
        byOrg
        text
        createdAt
        answer
      }
    }
  }
`);

export const AskForCertificatesDocument = graphql(`
  mutation AskForCompletionCertificates($completionId: ID!, $input: LateCertificatesInput!, $requestId: ID!) {
    askForCompletionCertificates(completionId: $completionId, input: $input, requestId: $requestId) {
      id
      amendmentNo
    }
  }
`);

export const SaveCompletionDocument = graphql(`
  mutation SaveRunCompletion($id: ID!, $version: Int!, $input: RunCompletionInput!, $fileIds: [ID!]) {
    saveRunCompletion(id: $id, version: $version, input: $input, fileIds: $fileIds) {
      id
      version
    }
  }
`);

export const SaveCompletionRowsDocument = graphql(`
  mutation SaveRunCompletionRows($id: ID!, $version: Int!, $rows: [RunCompletionRowInput!]!) {
    saveRunCompletionRows(id: $id, version: $version, rows: $rows) {
      id
      version
    }
  }
`);
