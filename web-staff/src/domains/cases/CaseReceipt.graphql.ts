import { graphql } from '../../generated/gql.ts';

export const CaseReceiptDocument = graphql(`
  query CaseReceipt($id: ID!) {
    caseReceipt(id: $id) {
      personName
      case {
        id
        caseNo
        idNo
        channelTitle
        placementTypeTitle
        submittedAt
        promiseDueAt
        acceptOrg {
          id
          name
        }
        subCases {
          id
          bjNo
          matterName
          ownerName
          modeTitle
          window {
            place
            phone
          }
          dueAt
        }
      }
    }
  }
`);
