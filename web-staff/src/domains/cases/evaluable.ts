import type { CaseRowFragment, CaseStatus } from '../../generated/graphql.ts';
import { statusTone } from './case-status.ts';

/** A matter of which the handling has not begun gives nothing to evaluate (R9.2.1). */
export function isEvaluable({ status }: { status: CaseStatus }): boolean {
  return statusTone[status] !== 'waiting' && status !== 'PREREVIEW_RETURNED';
}

/** A case gives something to evaluate once its pre-review was decided, and from the first where a window registered it (R9.2.1). */
export function isEvaluableCase({
  status,
  submissionNo,
  channel,
}: Pick<CaseRowFragment, 'status' | 'submissionNo' | 'channel'>): boolean {
  return status !== 'PENDING_PREREVIEW' || submissionNo > 1 || channel === 'WINDOW';
}
