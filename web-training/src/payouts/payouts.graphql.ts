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

/** Sheets whose 生活补助 the institution is to pay or has fed back. */
export const OwnPayoutSheetsDocument = graphql(`
  query OwnPayoutSheets($first: Int) {
    districtSheets(filter: { states: [PAYOUT_PENDING, PAYOUT_BACK, PAYOUT_REPORTED, CLOSED] }, first: $first) {
      nodes {
        id
        sheetNo
        runName
        districtCode
        living
        state
        stateTitle
        ledgerNo
        flow { remaining { level text dueAt minutes lines { label text } } }
      }
    }
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
