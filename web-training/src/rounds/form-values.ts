import { type Picked, toInstant, toLocal, toPicked } from '@yjs/web-kit';
import type { EnrolmentRoundInput, OwnRoundQuery } from '../generated/graphql.ts';

/** The form as it is filled in: moments and days as the date fields hold them, on Shanghai's clock. */
export interface RoundValues {
  projectId?: string;
  title?: string;
  openFrom: Picked;
  openTo: Picked;
  plannedStart: Picked;
  plannedEnd: Picked;
  cancelDeadline?: Picked | null;
  capacity: number;
  minTrainees?: number | null;
  waitlistCapacity?: number | null;
  /** Of the 安置区; empty = not kept for districts. */
  districtQuota?: { districtCode: string; places: number }[];
  categories?: string[];
  districts?: string[];
  dischargeWindowMonths?: number | null;
  ageMax?: number | null;
  venueId?: string | null;
  address: string;
  contactName: string;
  contactPhone: string;
  notice?: string;
}

const toDay = (picked: Picked): string => picked.format('YYYY-MM-DD');

/** What is sent; what was left out has its default there. */
export function toInput({ projectId: _project, ...values }: RoundValues): EnrolmentRoundInput {
  return {
    ...values,
    title: values.title?.trim() || null,
    openFrom: toInstant(values.openFrom),
    openTo: toInstant(values.openTo),
    plannedStart: toDay(values.plannedStart),
    plannedEnd: toDay(values.plannedEnd),
    cancelDeadline: values.cancelDeadline ? toInstant(values.cancelDeadline) : null,
    minTrainees: values.minTrainees ?? null,
    waitlistCapacity: values.waitlistCapacity ?? null,
    categories: values.categories?.length ? values.categories : null,
    districts: values.districts?.length ? values.districts : null,
    dischargeWindowMonths: values.dischargeWindowMonths ?? null,
    ageMax: values.ageMax ?? null,
    venueId: values.venueId ?? null,
    notice: values.notice ?? '',
  };
}

/** A draft as the form shows it. */
export function toValues(round: OwnRoundQuery['enrolmentRound']): RoundValues {
  const { projectId, title, plannedStart, plannedEnd, capacity, address, contactName } = round;
  return {
    projectId,
    title,
    openFrom: toLocal(round.openFrom),
    openTo: toLocal(round.openTo),
    plannedStart: toPicked(plannedStart),
    plannedEnd: toPicked(plannedEnd),
    cancelDeadline: toLocal(round.cancelDeadline),
    capacity,
    minTrainees: round.minTrainees,
    waitlistCapacity: round.waitlistCapacity,
    districtQuota: round.districtQuota.map(({ districtCode, places }) => ({ districtCode, places })),
    categories: round.eligibility.categories,
    districts: round.eligibility.districts,
    dischargeWindowMonths: round.eligibility.dischargeWindowMonths ?? null,
    ageMax: round.eligibility.ageMax ?? null,
    venueId: round.venueId ?? null,
    address,
    contactName,
    contactPhone: round.contactPhone,
    notice: round.notice,
  };
}
