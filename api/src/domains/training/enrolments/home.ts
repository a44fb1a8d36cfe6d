import { findOrgByCode } from '../../../platform/access/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { shanghaiDistricts } from '../../people/index.ts';
import { CITY_CODE } from '../district-office.ts';
import type { IdentityRecord } from '../trainees/identity/identity-record.ts';
import { enrolmentReviewer } from '../trainees/parameters.ts';

const DISTRICTS: ReadonlySet<string> = new Set(shanghaiDistricts().map(({ code }) => code));

/** The bureau that somebody is placed with, or that an enrolment belongs to. */
export interface Home {
  orgId: string;
  orgPath: string;
  districtCode: string;
}

/** Whose enrolment it is to find a bureau for. */
export interface Placement {
  record: IdentityRecord | null;
  checkedAt: Date | null;
  /** The institution's district. */
  round: { districtCode: string };
}

/**
 * The bureau that reviews an enrolment: that of the placement district or, where the city has set it so, that of the institution's (02 §23, A16).
 * Places, contracts and settlement stay with the placement district: `placedIn` names it where another one reviews.
 */
export async function reviewerOf(tx: Ctx, placement: Placement): Promise<Home & { placedIn: string | null }> {
  const home = await homeOf(tx, placement);
  const elsewhere = placement.checkedAt !== null && home.districtCode !== placement.round.districtCode;
  if (!elsewhere || (await readParameter(tx, enrolmentReviewer)) === 'PLACEMENT') return { ...home, placedIn: null };
  const org = await findOrgByCode(tx, placement.round.districtCode);
  if (!org) throw refuse('NOT_FOUND');
  return {
    orgId: org.id,
    orgPath: org.path,
    districtCode: placement.round.districtCode,
    placedIn: home.districtCode,
  };
}

/**
 * The bureau of the placement district. Who is not known to the discharge system belongs to the district of the institution, where
 * somebody can let him through by hand (T20-9); who is not yet verified, or is placed elsewhere, to the city.
 */
export async function homeOf(tx: Ctx, { record, checkedAt, round }: Placement): Promise<Home> {
  const district = record?.districtCode ?? (checkedAt ? round.districtCode : CITY_CODE);
  const org = await findOrgByCode(tx, DISTRICTS.has(district) ? district : CITY_CODE);
  if (!org) throw refuse('NOT_FOUND');
  return { orgId: org.id, orgPath: org.path, districtCode: DISTRICTS.has(district) ? district : CITY_CODE };
}
