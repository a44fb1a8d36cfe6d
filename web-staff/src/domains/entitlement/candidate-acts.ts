import type { AdvanceCandidatesMutation, CandidateRowFragment } from '../../generated/graphql.ts';
import type { ActRow, RecordActs } from '../../platform/acts/ActDialog.tsx';
import { AdvanceCandidatesDocument } from './entitlement.graphql.ts';
import { consequences } from './words.ts';

/** Every act on persons of the list, for one or a selection. */
export const candidateActs: RecordActs<
  ActRow & Pick<CandidateRowFragment, 'name' | 'candidateNo'>,
  AdvanceCandidatesMutation
> = {
  document: AdvanceCandidatesDocument,
  outcome: (data) => data.advanceCandidates,
  name: (one) => one.name,
  about: (one) => one.candidateNo,
  consequences,
};
