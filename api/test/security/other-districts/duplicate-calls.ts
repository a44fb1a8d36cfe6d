import { randomUUID } from 'node:crypto';
import { type Calls, OUTCOME, step } from './calls.ts';

/** Duplicates and withdrawals. */
export const DUPLICATE_CALLS: Calls = {
  'Query.duplicateComparison': (t) => [
    'query ($id: ID!) { duplicateComparison(id: $id) { rightReadable } }',
    { id: t.hitId },
  ],
  'Query.caseWithdrawals': (t) => ['query ($id: ID!) { caseWithdrawals(caseId: $id) { id } }', { id: t.caseId }],
  'Mutation.advanceDuplicateHits': (t) => [
    `mutation ($input: RecordActInput!) { advanceDuplicateHits(input: $input) ${OUTCOME} }`,
    { input: { ...step('tell', t.hitId), reasonCode: 'PHONE' } },
  ],
  'Mutation.requestIdentityLink': (t) => [
    'mutation ($input: RequestIdentityLinkInput!) { requestIdentityLink(input: $input) }',
    {
      input: { requestId: randomUUID(), hitId: t.hitId, version: 1, kept: 'NEW', reasonText: '公安机关已更正号码' },
    },
  ],
  'Mutation.withdrawCase': (t) => [
    'mutation ($input: WithdrawCaseInput!) { withdrawCase(input: $input) { id } }',
    { input: { requestId: randomUUID(), caseId: t.caseId, version: 1, reasonCode: 'REPEAT' } },
  ],
  'Mutation.advanceWithdrawals': (t) => [
    `mutation ($input: RecordActInput!) { advanceWithdrawals(input: $input) ${OUTCOME} }`,
    { input: step('approve', t.withdrawalId) },
  ],
};
