import { graphql } from '../../generated/gql.ts';

export const MiniSubsidies = graphql(`
  query MiniSubsidies {
    mySubsidies {
      id
      applyNo
      stateTitle
      enlistDate
      dischargeDate
      serviceMonths
      policyDocument
      lines {
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
      receiptText
      vouchers {
        voucherNo
        kindTitle
        url
      }
    }
  }
`);
