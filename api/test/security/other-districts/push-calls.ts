import type { Calls } from './calls.ts';

/** Pushes, their corrections, and differences with the case library. */
export const PUSH_CALLS: Calls = {
  'Mutation.retryPushes': (t) => ['mutation ($ids: [ID!]!) { retryPushes(ids: $ids) { id } }', { ids: [t.pushId] }],
  'Mutation.skipPush': (t) => [
    'mutation ($id: ID!) { skipPush(id: $id, reason: "对方已线下确认") { id } }',
    { id: t.pushId },
  ],
  'Query.pushCorrection': (t) => ['query ($id: ID!) { pushCorrection(id: $id) { canReveal } }', { id: t.pushId }],
  'Mutation.revealPushCorrection': (t) => [
    'mutation ($id: ID!) { revealPushCorrection(id: $id, reason: "更正被拒绝的报文") { canReveal } }',
    { id: t.pushId },
  ],
  'Mutation.amendPush': (t) => [
    'mutation ($input: AmendPushInput!) { amendPush(input: $input) { id } }',
    { input: { id: t.pushId, attempts: 0, changes: [], reason: '更正被拒绝的报文' } },
  ],
  'Mutation.repushLibraryDifference': (t) => [
    'mutation ($id: ID!) { repushLibraryDifference(id: $id) { id } }',
    { id: t.differenceId },
  ],
  'Mutation.verifyLibraryDifference': (t) => [
    'mutation ($id: ID!) { verifyLibraryDifference(id: $id, reason: "办件库正在恢复数据") { id } }',
    { id: t.differenceId },
  ],
};
