import type { NegativeReviewRowFragment } from '../../generated/graphql.ts';
import type { RecordActs } from '../../platform/acts/ActDialog.tsx';
import { ReviewAssigneeField } from './ReviewAssigneeField.tsx';

/** The acts with the field of 分派; of a selection the choice is that of the first review, and each row says where it does not fit. */
export function assignable<Data>(
  acts: RecordActs<NegativeReviewRowFragment, Data>,
): RecordActs<NegativeReviewRowFragment, Data> {
  return { ...acts, assigneeField: ([first]) => first && <ReviewAssigneeField reviewId={first.id} /> };
}
