import { graphql } from '../../../generated/gql.ts';

/** 资金拨付月度核对 (R7). */
export const FundReconciliationDocument = graphql(`
  query FundReconciliation($month: String!) {
    fundReconciliation(month: $month) {
      month
      districts { districtCode districtTitle ledgers ledgerTotal fundTotal difference ok ages }
      open { ledgerId ledgerNo districtCode runName institutionName generatedOn days open }
    }
  }
`);
