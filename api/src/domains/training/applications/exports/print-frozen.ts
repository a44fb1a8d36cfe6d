import type { DocumentColumn, DocumentWriter } from '../../../../platform/documents/index.ts';
import type { FrozenInstitution, FrozenQualification, FrozenTeacher, FrozenVenue } from '../frozen/frozen.ts';
import {
  type FrozenField,
  PROFILE_FIELDS,
  QUALIFICATION_FIELDS,
  TEACHER_FIELDS,
  VENUE_FIELDS,
} from '../frozen/words.ts';

const columnsOf = <T>(fields: readonly FrozenField<T>[]): DocumentColumn<T>[] =>
  fields.map(({ title, read }) => ({ title, width: 14, value: (one) => read(one) || '—' }));

/** The institution as it was when the version was submitted: profile, 资质, 师资, 场地. */
export function printFrozen(pdf: DocumentWriter, one: FrozenInstitution): void {
  pdf.heading('机构情况（提交时）');
  pdf.facts(PROFILE_FIELDS.map(({ title, read }): [string, string] => [title, read(one) || '—']));
  pdf.heading('资质');
  pdf.table<FrozenQualification>(columnsOf(QUALIFICATION_FIELDS), one.qualifications, '没有登记资质');
  pdf.heading('师资');
  pdf.table<FrozenTeacher>(columnsOf(TEACHER_FIELDS), one.teachers, '没有登记教师');
  pdf.heading('场地');
  pdf.table<FrozenVenue>(columnsOf(VENUE_FIELDS), one.venues, '没有登记场地');
}
