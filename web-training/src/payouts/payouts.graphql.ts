import { graphql } from '../generated/gql.ts';

export const PayoutPartDocument = graphql(`
  fragment PayoutPart on DistrictSheet {
    id
    state
    payout {
      version
      ledgerOn
      feedbackVersion
      rows {
        id
        seq
        nameMasked
        dueAmount
        bankName
        accountMasked
        paidAmount
        paidOn
        method
        voucherNo
        voucherFileId
        result
        failReason
        heirNote
        heirDecision
        round
      }
      checks { code title expected actual difference ok }
      feedbacks { version submittedAt dueTotal paidTotal difference verdict opinion }
    }
  }
`);

export const OwnPayoutSheetDocument = graphql(`
  query OwnPayoutSheet($id: ID!) {
    districtSheet(id: $id) { ...PayoutPart }
  }
`);

export const SavePayoutRowsDocument = graphql(`
  mutation SaveLivingPayouts($id: ID!, $version: Int!, $rows: [PayoutRowInput!]!) {
    saveLivingPayouts(sheetId: $id, version: $version, rows: $rows) { ...PayoutPart }
  }
`);

export const KeepPayoutVoucherDocument = graphql(`
  mutation KeepPayoutVoucher($id: ID!, $version: Int!, $fileId: ID!) {
    keepPayoutVoucher(sheetId: $id, version: $version, fileId: $fileId) { ...PayoutPart }
  }
`);

export const SaveTraineeAccountDocument = graphql(`
  mutation SaveTraineeAccount($id: ID!, $version: Int!, $payoutId: ID!, $input: BankAccountInput!) {
    saveTraineeAccount(sheetId: $id, version: $version, payoutId: $payoutId, input: $input) { ...PayoutPart }
  }
`);
