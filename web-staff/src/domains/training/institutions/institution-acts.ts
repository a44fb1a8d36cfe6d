import { trainingRules } from '@yjs/web-kit';
import type { AdvanceTrainingInstitutionsMutation, InstitutionRowFragment } from '../../../generated/graphql.ts';
import type { ActRow, RecordActs } from '../../../platform/acts/ActDialog.tsx';
import { AdvanceInstitutionsDocument } from './training.graphql.ts';
import { consequences } from './words.ts';

/** 暂停、恢复、剔除 of institutions. */
export const institutionActs: RecordActs<
  ActRow & Pick<InstitutionRowFragment, 'name' | 'institutionNo'>,
  AdvanceTrainingInstitutionsMutation
> = {
  document: AdvanceInstitutionsDocument,
  outcome: (data) => data.advanceTrainingInstitutions,
  name: (one) => one.name,
  about: (one) => one.institutionNo,
  consequences,
  untilLabel: (action) => ({ suspend: '暂停至', reschedule: '暂停至' })[action],
  fileRules: trainingRules,
  filesLabel: (action) => ({ restore: '整改材料', remove: '决定文件' })[action],
};
