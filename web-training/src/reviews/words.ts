import type { StateTone } from '@yjs/web-kit';
import type { ReviewAssignmentState, ReviewBatchState } from '../generated/graphql.ts';
import { reviewAssignmentStateTones } from '../generated/tones/review-assignment-state.ts';

export const taskTones: Readonly<Record<ReviewAssignmentState, StateTone>> = reviewAssignmentStateTones;

export const batchWords: Readonly<Record<ReviewBatchState, string>> = {
  DRAFT: '筹备中',
  PUBLISHED: '等待公开材料',
  MATERIAL_OPEN: '材料公开中',
  SCORING: '打分中',
  CLOSED: '打分已结束',
  COMPUTED: '打分已结束',
  CONFIRMED: '结果已确认',
  FILED: '结果已备案',
  VOID: '已取消',
};

/** T18-6: at any time before the sheet is locked. */
export const mayAskRecusal = ({ state }: { state: ReviewAssignmentState }): boolean =>
  ['ASSIGNED', 'COMMITTED', 'OPENED', 'DRAFT', 'SUBMITTED'].includes(state);
