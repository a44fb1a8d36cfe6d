import { randomUUID } from 'node:crypto';
import { type Calls, OUTCOME, step } from './calls.ts';

/** 免申即享: persons, batches, confirmations, files. */
export const ENTITLEMENT_CALLS: Calls = {
  'Query.entitlementCandidate': (t) => [
    'query ($id: ID!) { entitlementCandidate(id: $id) { id name } }',
    { id: t.candidateId },
  ],
  'Query.entitlementBatch': (t) => ['query ($id: ID!) { entitlementBatch(id: $id) { id } }', { id: t.batchId }],
  'Query.entitlementPublicity': (t) => [
    'query ($id: ID!) { entitlementPublicity(id: $id) { until } }',
    { id: t.batchId },
  ],
  'Query.personFile': (t) => ['query ($id: ID!) { personFile(id: $id) { id name } }', { id: t.personId }],
  'Mutation.advanceCandidates': (t) => [
    `mutation ($input: RecordActInput!) { advanceCandidates(input: $input) ${OUTCOME} }`,
    { input: step('verify', t.candidateId) },
  ],
  'Mutation.advanceEntitlementBatches': (t) => [
    `mutation ($input: RecordActInput!) { advanceEntitlementBatches(input: $input) ${OUTCOME} }`,
    { input: step('release', t.batchId) },
  ],
  'Mutation.answerConfirmations': (t) => [
    `mutation ($input: RecordActInput!) { answerConfirmations(input: $input) ${OUTCOME} }`,
    { input: step('confirm', t.confirmationId) },
  ],
  'Mutation.revealCandidate': (t) => [
    'mutation ($id: ID!) { revealCandidate(id: $id, reason: "核对本人身份信息") { idNo } }',
    { id: t.candidateId },
  ],
  'Mutation.includePerson': (t) => [
    'mutation ($id: ID!, $q: ID!) { includePerson(placementRecordId: $id, reason: "核实后符合条件", requestId: $q) { id } }',
    { id: t.placementRecordId, q: randomUUID() },
  ],
};
