import { fileUrl } from '../../../../platform/files/index.ts';
import { PROJECT_CATEGORY, QUALIFICATION, titleOfItem, VENUE_KIND } from '../../codes.ts';
import type { FrozenFile, FrozenInstitution } from './frozen.ts';
import type { FrozenFileType, FrozenInstitutionType } from './frozen.type.ts';
import { PROFILE_FIELDS } from './words.ts';

const filesOf = (files: readonly FrozenFile[]): FrozenFileType[] =>
  files.map((file) => ({ ...file, url: fileUrl(file.id) }));

/** As the API shows it, codes in words. */
export function viewFrozen(one: FrozenInstitution): FrozenInstitutionType {
  return {
    facts: PROFILE_FIELDS.map(({ key, title, read }) => ({ path: key, title, value: read(one) })),
    qualifications: one.qualifications.map(({ kind, files, ...rest }) => ({
      ...rest,
      title: titleOfItem(QUALIFICATION, kind),
      files: filesOf(files),
    })),
    teachers: one.teachers.map(({ subjects, files, ...rest }) => ({
      ...rest,
      subjects: subjects.map((code) => titleOfItem(PROJECT_CATEGORY, code)).join('、'),
      files: filesOf(files),
    })),
    venues: one.venues.map(({ kind, files, ...rest }) => ({
      ...rest,
      kindTitle: titleOfItem(VENUE_KIND, kind),
      files: filesOf(files),
    })),
  };
}
