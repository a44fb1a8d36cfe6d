import { actsOf, type StateTone } from '@yjs/web-kit';
import type { CompletionAmendmentState } from '../generated/graphql.ts';
import { completionAmendment } from '../records/completion-amendment.ts';

export const amendmentTones: Readonly<Record<CompletionAmendmentState, StateTone>> = {
  DIST_REVIEW: 'working',
  CITY_REVIEW: 'working',
  APPLIED: 'done',
  RETURNED: 'ended',
  DECLINED: 'ended',
  RECALLED: 'ended',
};

export const amendmentActs = actsOf(completionAmendment, {
  name: ({ amendmentNo }) => amendmentNo,
  consequences: { recall: ['申请不再办理，证书登记不变。'] },
});
