import { graphql } from '../../generated/gql.ts';

export const PaymentSimulationDocument = graphql(`
  query PaymentSimulation($batchId: ID!) {
    paymentSimulation(batchId: $batchId) {
      count
      total
      totalInCapitals
      banks { bankCode count amount }
      findings { blocks text seqs }
    }
  }
`);

export const PaymentBatchItemsDocument = graphql(`
  query PaymentBatchItems($batchId: ID!, $after: String) {
    paymentItems(filter: { batchId: $batchId }, sort: { field: seq, direction: ASC }, first: 100, after: $after) {
      nodes { ...PaymentItemRow }
      pageInfo { ...PageEnds }
    }
  }
`);

export const PaymentSignaturesDocument = graphql(`
  query PaymentSignatures($recordType: String!, $recordId: ID!) {
    flowSignatures(recordType: $recordType, recordId: $recordId) { id action userName signedAt digest genuine }
  }
`);

export const AskPaymentResultsDocument = graphql(`
  mutation AskPaymentResults($batchId: ID!) { askPaymentResults(batchId: $batchId) { fresh unknown } }
`);

export const AskPaymentVouchersDocument = graphql(`
  mutation AskPaymentVouchers($batchId: ID!) { askPaymentVouchers(batchId: $batchId) }
`);

export const ReissuePaymentDocument = graphql(`
  mutation ReissuePayment($batchId: ID!, $lines: [PaymentReissueLine!]!, $requestId: ID!) {
    reissuePayment(batchId: $batchId, lines: $lines, requestId: $requestId) { id batchNo }
  }
`);

export const RegisterPaymentResultsDocument = graphql(`
  mutation RegisterPaymentResults($batchId: ID!, $lines: [PaymentResultLine!]!, $proofIds: [ID!]!, $requestId: ID!) {
    registerPaymentResults(batchId: $batchId, lines: $lines, proofIds: $proofIds, requestId: $requestId) { fresh unknown }
  }
`);

export const DecidePaymentItemDocument = graphql(`
  mutation DecidePaymentItem($itemId: ID!, $version: Int!, $reason: String!) {
    decidePaymentItem(itemId: $itemId, version: $version, reason: $reason)
  }
`);

export const StopPaymentItemDocument = graphql(`
  mutation StopPaymentItem($itemId: ID!, $version: Int!, $reason: String!) {
    stopPaymentItem(itemId: $itemId, version: $version, reason: $reason)
  }
`);

export const ReconciliationLinesDocument = graphql(`
  query ReconciliationLines($id: ID!) {
    paymentReconciliationLines(id: $id) {
      id
      batchNo
      personMasked
      heap
      heapTitle
      ourStateTitle
      theirStateTitle
      ourAmount
      theirAmount
      note
    }
  }
`);

export const CancelPaymentItemDocument = graphql(`
  mutation CancelPaymentItem($itemId: ID!, $version: Int!, $reason: String!, $proofIds: [ID!]!, $requestId: ID!) {
    cancelPaymentItem(itemId: $itemId, version: $version, reason: $reason, proofIds: $proofIds, requestId: $requestId)
  }
`);

export const ChangePaymentAccountDocument = graphql(`
  mutation ChangePaymentAccount($itemId: ID!, $version: Int!, $input: PaymentAccountInput!) {
    changePaymentAccount(itemId: $itemId, version: $version, input: $input)
  }
`);

export const PaymentFiguresDocument = graphql(`
  query PaymentFigures($from: Date!, $to: Date!) {
    paymentFigures(from: $from, to: $to) {
      districtCode
      districtTitle
      purpose
      purposeTitle
      month
      batches
      count
      amount
      paidCount
      paidAmount
      failedCount
      failedAmount
      openCount
      openAmount
      averageDays
    }
  }
`);
