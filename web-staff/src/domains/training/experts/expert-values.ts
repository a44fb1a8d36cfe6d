import { type Picked, toPicked } from '@yjs/web-kit';
import type { ExpertQuery, ReviewExpertChangeInput, ReviewExpertInput } from '../../../generated/graphql.ts';

/** A line of 工作经历 as the form holds it. */
export interface WorkValues {
  organisation: string;
  uscc?: string;
  role: string;
  from: Picked;
  to?: Picked | null;
}

/** The form of an expert; what is masked on pages is empty in a change and then stays as it is. */
export interface ExpertValues {
  loginName?: string;
  name: string;
  idNo?: string;
  gender?: string;
  phone?: string;
  employer: string;
  employerUscc?: string;
  employerParent?: string;
  employerDistrict?: string;
  title: string;
  fields: string[];
  validTo?: Picked | null;
  bankAccount?: string;
  workHistory?: WorkValues[];
  /** In a change: whether the list below replaces the stored one. */
  renewRelatives?: boolean;
  relatives?: { name: string; relation: string; organisation: string }[];
  reason?: string;
}

const day = (picked: Picked | null | undefined) => picked?.format('YYYY-MM-DD') ?? null;
const text = (given: string | undefined) => given?.trim() || null;

function common(values: ExpertValues) {
  return {
    name: values.name,
    gender: values.gender ?? null,
    employer: values.employer,
    employerUscc: text(values.employerUscc),
    employerParent: text(values.employerParent),
    employerDistrict: text(values.employerDistrict),
    title: values.title,
    fields: values.fields,
    validTo: day(values.validTo),
    bankAccount: text(values.bankAccount),
    workHistory: (values.workHistory ?? []).map(({ organisation, uscc, role, from, to }) => ({
      organisation,
      uscc: text(uscc),
      role,
      from: from.format('YYYY-MM-DD'),
      to: day(to),
    })),
  };
}

export const toNew = (values: ExpertValues): ReviewExpertInput => ({
  ...common(values),
  idNo: values.idNo ?? '',
  phone: values.phone ?? '',
  relatives: values.relatives ?? [],
});

export const toChange = (values: ExpertValues): ReviewExpertChangeInput => ({
  ...common(values),
  idNo: text(values.idNo),
  phone: text(values.phone),
  relatives: values.renewRelatives ? (values.relatives ?? []) : null,
});

/** An expert of the library as the form shows him. */
export function toValues(expert: ExpertQuery['reviewExpert']): Partial<ExpertValues> {
  const {
    name,
    gender,
    employer,
    employerUscc,
    employerParent,
    employerDistrict,
    title,
    fields,
    validTo,
    workHistory,
  } = expert;
  return {
    name,
    employer,
    title,
    fields: [...fields],
    ...(gender && { gender }),
    ...(employerUscc && { employerUscc }),
    ...(employerParent && { employerParent }),
    ...(employerDistrict && { employerDistrict }),
    ...(validTo && { validTo: toPicked(validTo) }),
    workHistory: workHistory.map(({ organisation, uscc, role, from, to }) => ({
      organisation,
      role,
      from: toPicked(from),
      ...(uscc && { uscc }),
      ...(to && { to: toPicked(to) }),
    })),
    relatives: [],
  };
}
