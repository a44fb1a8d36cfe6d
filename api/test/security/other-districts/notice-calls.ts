import type { Calls } from './calls.ts';

/** Notices about records. */
export const NOTICE_CALLS: Calls = {
  'Query.notification': (t) => [
    'query ($id: ID!) { notification(id: $id) { notification { body } } }',
    { id: t.noticeId },
  ],
  'Mutation.settleNotice': (t) => [
    'mutation ($id: ID!) { settleNotice(id: $id, note: "已电话告知本人") { canSettle } }',
    { id: t.noticeId },
  ],
};
