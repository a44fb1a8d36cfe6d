import { graphql } from '../../../generated/gql.ts';

export const DepartmentSubCasesDocument = graphql(`
  query DepartmentSubCases($search: String, $includeClosed: Boolean, $first: Int, $after: String) {
    departmentSubCases(search: $search, includeClosed: $includeClosed, first: $first, after: $after) {
      nodes {
        id
        bjNo
        caseNo
        matterName
        personName
        centreName
        statusTitle
        acceptedAt
        promiseDueAt
        externalStatus
        lastFeedbackAt
        closed
      }
      pageInfo { ...PageEnds }
    }
  }
`);

export const OwnContractDocument = graphql(`
  query OwnContract {
    ownFeedbackContract { ...ContractRow }
  }
`);

export const EnterFeedbackDocument = graphql(`
  mutation EnterFeedback($input: EnterFeedbackInput!) {
    enterFeedback(input: $input) {
      id
      message
    }
  }
`);

export const FeedbackImportDocument = graphql(`
  query FeedbackImport($id: ID!) {
    feedbackImport(id: $id) {
      id
      fileName
      state
      rowCount
      faultyRows
      doneCount
      okCount
      resultUrl
      faults {
        row
        column
        message
      }
    }
  }
`);

export const CommitImportDocument = graphql(`
  mutation CommitImport($id: ID!, $onlyValid: Boolean!) {
    commitFeedbackImport(id: $id, onlyValid: $onlyValid) {
      id
      state
    }
  }
`);
