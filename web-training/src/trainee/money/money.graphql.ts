import { graphql } from '../../generated/gql.ts';

/** 收款账户, 生活补助, 结业结果和证书 of one's own (SC13-4). */
export const OwnMoneyDocument = graphql(`
  query OwnMoney {
    ownBankAccount { holderMasked bankName accountMasked changedAt byInstitution }
    ownLivingPayouts {
      id
      enrolmentId
      runName
      institutionName
      dueAmount
      paidAmount
      paidOn
      result
      standing
      failReason
      accountMasked
    }
    ownCompletionResults {
      id
      enrolmentId
      runName
      result
      reason
      attendanceRate
      certificateType
      certificateNo
      certificateDate
      passedOn
    }
  }
`);

export const SaveOwnAccountDocument = graphql(`
  mutation SaveOwnBankAccount($input: BankAccountInput!) {
    saveOwnBankAccount(input: $input) { holderMasked bankName accountMasked changedAt byInstitution }
  }
`);

export const RevealOwnAccountDocument = graphql(`
  mutation RevealOwnBankAccount { revealOwnBankAccount }
`);
