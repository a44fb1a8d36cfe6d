import { graphql } from '../../generated/gql.ts';

/** Consequences before the act: the sub-cases' states come first (R5.1.3). */
export const CaseActPreviewDocument = graphql(`
  query CaseActPreview($action: String!, $ids: [ID!]!) {
    caseActPreview(action: $action, ids: $ids) {
      action { ...FlowActionFields }
      reasonRequired
      confirmText
      messageText
      consequences
      rows {
        allowed
        code
        message
        summary
        openSubCases
        record {
          id
          version
          caseNo
          personName
          statusTitle
          submittedAt
          duplicateFlag
          subCaseTotal
          assigneeName
          lastActorName
        }
        subCases { ...SubCaseRow }
      }
    }
  }
`);

export const AdvanceCasesDocument = graphql(`
  mutation AdvanceCases($input: ActInput!) {
    advanceCases(input: $input) {
      ok
      skipped
      failed
      resultFileUrl
      rows {
        id
        caseNo
        result
        code
        message
        record { ...CaseRow }
      }
    }
  }
`);

export const AdvanceSubCasesDocument = graphql(`
  mutation AdvanceSubCases($input: ActInput!) {
    advanceSubCases(input: $input) {
      ok
      skipped
      failed
      rows {
        id
        bjNo
        result
        code
        message
        record { ...SubCaseRow }
      }
    }
  }
`);

export const SubCaseActPreviewDocument = graphql(`
  query SubCaseActPreview($action: String!, $id: ID!) {
    subCaseActPreview(action: $action, id: $id) {
      messageText
      consequences
    }
  }
`);
