import { randomUUID } from 'node:crypto';
import { acts, one } from './call-shapes.ts';
import type { Calls, Target } from './calls.ts';

const REASON = '人员已经亡故，停止发放';

/** A question about one record or one thing to do with it, by the argument that names it. */
const about = (
  kind: 'query' | 'mutation',
  operation: string,
  argument: string,
  of: keyof Target,
  what = '',
): Calls => ({
  [`${kind === 'query' ? 'Query' : 'Mutation'}.${operation}`]: (t) => [
    `${kind} ($id: ID!) { ${operation}(${argument}: $id) ${what} }`,
    { id: t[of] },
  ],
});
const ofItem = (operation: string): Calls => ({
  [`Mutation.${operation}`]: (t) => [
    `mutation ($id: ID!, $reason: String!) { ${operation}(itemId: $id, version: 1, reason: $reason) }`,
    { id: t.paymentItemId, reason: REASON },
  ],
});

/** 资金发放 (01 §13) and what is signed of it (03 §41.9). */
export const PAYMENT_CALLS: Calls = {
  ...one('paymentBatch', 'paymentBatchId'),
  ...one('paymentReconciliation', 'reconciliationId'),
  ...acts('advancePaymentBatches', 'submit', 'paymentBatchId'),
  ...about('query', 'paymentSimulation', 'batchId', 'paymentBatchId', '{ count }'),
  ...about('query', 'paymentReconciliationLines', 'id', 'reconciliationId', '{ id }'),
  ...about('mutation', 'askPaymentResults', 'batchId', 'paymentBatchId', '{ __typename }'),
  ...about('mutation', 'askPaymentVouchers', 'batchId', 'paymentBatchId'),
  ...ofItem('stopPaymentItem'),
  ...ofItem('decidePaymentItem'),
  'Mutation.changePaymentAccount': (t) => [
    'mutation ($id: ID!, $input: PaymentAccountInput!) { changePaymentAccount(itemId: $id, version: 1, input: $input) }',
    { id: t.paymentItemId, input: { bankCode: '102', account: '6222021000000002', holder: '杨一' } },
  ],
  'Mutation.cancelPaymentItem': (t) => [
    `mutation ($id: ID!, $reason: String!, $proofs: [ID!]!, $q: ID!) {
      cancelPaymentItem(itemId: $id, version: 1, reason: $reason, proofIds: $proofs, requestId: $q) }`,
    { id: t.paymentItemId, reason: REASON, proofs: [randomUUID()], q: randomUUID() },
  ],
  'Mutation.reissuePayment': (t) => [
    'mutation ($id: ID!, $lines: [PaymentReissueLine!]!, $q: ID!) { reissuePayment(batchId: $id, lines: $lines, requestId: $q) { id } }',
    { id: t.paymentBatchId, lines: [{ itemId: t.paymentItemId }], q: randomUUID() },
  ],
  'Mutation.registerPaymentResults': (t) => [
    `mutation ($id: ID!, $lines: [PaymentResultLine!]!, $proofs: [ID!]!, $q: ID!) {
      registerPaymentResults(batchId: $id, lines: $lines, proofIds: $proofs, requestId: $q) { __typename } }`,
    {
      id: t.paymentBatchId,
      lines: [{ itemId: t.paymentItemId, state: 'SUCCESS', bankTime: '2026-03-06T10:00:00+08:00', bankRef: '9001' }],
      proofs: [randomUUID()],
      q: randomUUID(),
    },
  ],
  'Query.flowSignatures': (t) => [
    'query ($id: ID!) { flowSignatures(recordType: "paymentBatch", recordId: $id) { id } }',
    { id: t.paymentBatchId },
  ],
  'Mutation.requestFlowSignature': (t) => [
    'mutation ($input: FlowSignatureRequestInput!) { requestFlowSignature(input: $input) { id } }',
    { input: { recordType: 'paymentBatch', id: t.paymentBatchId, version: 1, action: 'approve' } },
  ],
};
