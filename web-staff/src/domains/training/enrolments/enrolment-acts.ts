import { trainingRules } from '@yjs/web-kit';
import type { AdvanceTrainingEnrolmentsMutation, ReviewRowFragment } from '../../../generated/graphql.ts';
import type { ActRow, RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { AdvanceEnrolmentsDocument } from './enrolments.graphql.ts';
import { consequences, missingChoices } from './words.ts';

/** Verdicts and releases, for one or a selection. */
export const enrolmentActs: RecordActs<
  ActRow & Pick<ReviewRowFragment, 'name' | 'enrolNo' | 'roundTitle' | 'identityNotes'>,
  AdvanceTrainingEnrolmentsMutation
> = {
  document: AdvanceEnrolmentsDocument,
  outcome: (data) => data.advanceTrainingEnrolments,
  name: (one) => `${one.name}（${one.enrolNo}）`,
  about: (one) => one.roundTitle,
  facts: (one) => one.identityNotes,
  consequences,
  fileRules: trainingRules,
  filesLabel: (action) => (action === 'askRelease' ? '证明材料' : undefined),
  filesNeeded: ['askRelease'],
  materials: missingChoices,
};
