import { type Picked, toPicked } from '@yjs/web-kit';
import type { OffsiteTrainingChange, OffsiteTrainingQuery } from '../../../generated/graphql.ts';

type Days = 'startDate' | 'endDate' | 'applicationDate' | 'certificateDate';

/** What the fields of a training elsewhere hold. */
export type ContentValues = Omit<OffsiteTrainingChange, Days> & {
  startDate: Picked;
  endDate: Picked;
  applicationDate?: Picked | null;
  certificateDate?: Picked | null;
};

const dayOf = (picked: Picked | null | undefined) => picked?.format('YYYY-MM-DD') ?? null;
const pickedOf = (day: string | null | undefined) => (day ? toPicked(day) : null);

/** What is sent of them. */
export function contentOf({ startDate, endDate, applicationDate, certificateDate, ...values }: ContentValues) {
  return {
    ...values,
    // Somebody has said why before he chose 在目录内.
    outsideReason: values.inDirectory ? null : values.outsideReason,
    hours: String(values.hours),
    startDate: startDate.format('YYYY-MM-DD'),
    endDate: endDate.format('YYYY-MM-DD'),
    applicationDate: dayOf(applicationDate),
    certificateDate: dayOf(certificateDate),
  };
}

/** What the fields hold of a draft, every one of them: what is not sent back would be emptied. */
export function valuesOf(one: OffsiteTrainingQuery['offsiteTraining']): ContentValues {
  return {
    kind: one.kind,
    province: one.province,
    city: one.city,
    institutionName: one.institutionName,
    institutionUscc: one.institutionUscc,
    inDirectory: one.inDirectory,
    outsideReason: one.outsideReason,
    projectName: one.projectName,
    occupation: one.occupation,
    level: one.level,
    startDate: toPicked(one.startDate),
    endDate: toPicked(one.endDate),
    hours: one.hours,
    days: one.days,
    nights: one.nights,
    applicationNo: one.applicationNo,
    applicationDate: pickedOf(one.applicationDate),
    certificateNo: one.certificateNo,
    certificateDate: pickedOf(one.certificateDate),
    examResult: one.examResult,
  };
}
