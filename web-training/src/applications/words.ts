import type { StateTone } from '@yjs/web-kit';
import type { ProjectApplicationState } from '../generated/graphql.ts';

export const stateTones: Record<ProjectApplicationState, StateTone> = {
  DRAFT: 'waiting',
  RETURNED: 'paused',
  DIST_REVIEW: 'working',
  CENTRE_RECHECK: 'working',
  CITY_READY: 'working',
  IN_REVIEW: 'working',
  REVIEWED: 'working',
  PUBLICITY: 'working',
  FILED_PASS: 'done',
  FILED_FAIL: 'ended',
  REJECTED: 'ended',
  WITHDRAWN: 'ended',
};
