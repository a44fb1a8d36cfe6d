import { graphql } from '../../generated/gql.ts';

export const CaseReceiptDocument = graphql(`
  query CaseReceipt($id: ID!) {
    case(id: $id) {
      id
      caseNo
      personName
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
        dueAt
      }
    }
  }
`);
