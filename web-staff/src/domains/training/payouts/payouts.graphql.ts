import { graphql } from '../../../generated/gql.ts';

/** 生活补助发放 of a 分区结算单: due and paid, what was fed back, R3 and R8. */
export const SheetPayoutDocument = graphql(`
  query SheetPayout($id: ID!) {
    districtSheet(id: $id) {
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
          idNoMasked
          dueAmount
          holderMasked
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
        feedbacks { version submittedAt dueTotal paidTotal difference verdict opinion judgedAt }
      }
    }
  }
`);

export const DecidePayoutHeirDocument = graphql(`
  mutation DecidePayoutHeir($id: ID!, $version: Int!, $payoutId: ID!, $input: BankAccountInput!, $decision: String!) {
    decidePayoutHeir(sheetId: $id, version: $version, payoutId: $payoutId, input: $input, decision: $decision) {
      id
      version
    }
  }
`);

export const RevealPayoutAccountDocument = graphql(`
  mutation RevealPayoutAccount($payoutId: ID!, $reason: String) {
    revealPayoutAccount(payoutId: $payoutId, reason: $reason)
  }
`);
