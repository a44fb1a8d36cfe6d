import { graphql } from '../generated/gql.ts';

export const MySubsidiesDocument = graphql(`
  query MySubsidies {
    mySubsidies {
      id
      applyNo
      state
      stateTitle
      enlistDate
      dischargeDate
      serviceMonths
      policyDocument
      lines {
        code
        title
        basis
        amount
      }
      amount
      bank
      bankAccountMasked
      officeName
      confirmationId
      infoConfirmedAt
      paidAt
      bankRef
      failReason
      vouchers {
        voucherNo
        kindTitle
        amount
        datedOn
        url
      }
      receiptText
    }
  }
`);
