import type { CaseStatus } from '../../generated/graphql.ts';
import { statusTone } from './case-status.ts';

/** A matter of which the handling has not begun gives nothing to evaluate; its case can be evaluated in every state (R9.2.1). */
export function isEvaluable({ status }: { status: CaseStatus }): boolean {
  return statusTone[status] !== 'waiting' && status !== 'PREREVIEW_RETURNED';
}
