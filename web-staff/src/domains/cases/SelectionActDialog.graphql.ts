import { graphql } from '../../generated/gql.ts';

/** What an act would do with everything a list holds, and what drops out. */
export const CaseSelectionPreviewDocument = graphql(`
  query CaseSelectionPreview($action: String!, $selection: CaseSelection!) {
    caseSelectionPreview(action: $action, selection: $selection) {
      action { ...FlowActionFields }
      selected
      allowed
      background
      exclusions {
        code
        message
        count
        examples
      }
      reasonRequired
      confirmText
      messageText
      consequences
    }
  }
`);

/** Few cases are answered at once, row by row; more by the batch that works through them. */
export const AdvanceSelectionDocument = graphql(`
  mutation AdvanceSelection($input: ActInput!) {
    advanceCases(input: $input) {
      resultFileUrl
      rows {
        id
        caseNo
        result
        code
        message
      }
      batch { ...BatchFields }
    }
  }
`);
