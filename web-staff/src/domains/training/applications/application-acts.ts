import { trainingRules } from '@yjs/web-kit';
import type { AdvanceProjectApplicationsMutation, ApplicationRowFragment } from '../../../generated/graphql.ts';
import type { ActRow, RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { AdvanceApplicationsDocument } from './applications.graphql.ts';
import { consequences } from './words.ts';

const FILINGS = ['filePass', 'fileFail'];

/** Every verdict on applications, for one or a selection. */
export const applicationActs: RecordActs<
  ActRow & Pick<ApplicationRowFragment, 'projectName' | 'institutionName' | 'applicationNo'>,
  AdvanceProjectApplicationsMutation
> = {
  document: AdvanceApplicationsDocument,
  outcome: (data) => data.advanceProjectApplications,
  name: (one) => one.projectName || one.applicationNo,
  about: (one) => one.institutionName,
  consequences,
  fileRules: trainingRules,
  filesLabel: (action) => (FILINGS.includes(action) ? '评审会议纪要' : undefined),
  filesNeeded: FILINGS,
};
