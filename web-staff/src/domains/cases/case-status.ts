import type { StateTone } from '@yjs/web-kit';
import type { CaseStatus } from '../../generated/graphql.ts';

/** Visual weight of a state of case or sub-case (spec 2.5); words come from the server. */
export const statusTone: Readonly<Record<CaseStatus, StateTone>> = {
  DRAFT: 'waiting',
  PENDING_PREREVIEW: 'waiting',
  PREREVIEW_RETURNED: 'paused',
  PREREVIEW_PASSED: 'waiting',
  ACCEPTED: 'working',
  IN_PROGRESS: 'working',
  SUPPLEMENT: 'paused',
  PENDING_FINISH: 'working',
  SUSPENDED: 'paused',
  FINISHED_NORMAL: 'done',
  FINISHED_TERMINATED: 'ended',
  CANCELLED: 'ended',
};
