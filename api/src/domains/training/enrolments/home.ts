import { findOrgByCode } from '../../../platform/access/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { shanghaiDistricts } from '../../people/index.ts';
import { CITY_CODE } from '../district-office.ts';
import type { IdentityRecord } from '../trainees/identity/identity-record.ts';

const DISTRICTS: ReadonlySet<string> = new Set(shanghaiDistricts().map(({ code }) => code));

/** The bureau that an enrolment belongs to. */
export interface Home {
  orgId: string;
  orgPath: string;
  districtCode: string;
}

/**
 * The bureau of the placement district (A16). Who is not known to the discharge system belongs to the district of the institution, where
 * somebody can let him through by hand (T20-9); who is not yet verified, or is placed elsewhere, to the city.
 */
export async function homeOf(
  tx: Ctx,
  {
    record,
    checkedAt,
    round,
  }: { record: IdentityRecord | null; checkedAt: Date | null; round: { districtCode: string } },
): Promise<Home> {
  const district = record?.districtCode ?? (checkedAt ? round.districtCode : CITY_CODE);
  const org = await findOrgByCode(tx, DISTRICTS.has(district) ? district : CITY_CODE);
  if (!org) throw refuse('NOT_FOUND');
  return { orgId: org.id, orgPath: org.path, districtCode: DISTRICTS.has(district) ? district : CITY_CODE };
}
