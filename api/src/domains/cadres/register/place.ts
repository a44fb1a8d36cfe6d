import { findOrgByCode, getOrg, standingOf } from '../../../platform/access/index.ts';
import { type Ctx, type Placed, requireUser } from '../../../platform/kernel/index.ts';
import { regionTitle } from '../../people/index.ts';

/** Where a person of a street stands: with the street's office, or with the district where there is none of its own. @throws Error for no district of Shanghai */
export async function placeOfStreet(ctx: Ctx, streetCode: string): Promise<Placed> {
  const district = streetCode.slice(0, 6);
  const org = (await findOrgByCode(ctx, streetCode)) ?? (await findOrgByCode(ctx, district));
  if (!org) throw new Error(`no office stands for the street ${streetCode}`);
  const { districtCode, ...place } = standingOf(org);
  return { ...place, districtCode: districtCode ?? district };
}

/** The bureau of a district. @throws Error for no district of Shanghai */
export async function placeOfDistrict(ctx: Ctx, district: string): Promise<Placed> {
  const org = await findOrgByCode(ctx, district);
  if (!org) throw new Error(`no bureau stands for the district ${district}`);
  return { ...standingOf(org), districtCode: org.districtCode ?? district };
}

/** The caller's own district; nothing for the city, whose people may take in those of every district. */
export async function ownDistrict(ctx: Ctx): Promise<string | null> {
  const { districtCode } = await getOrg(ctx, requireUser(ctx).orgId);
  return districtCode;
}

/** 虹口区 for 310109: as people call a district. */
export const districtName = (code: string): string => {
  const title = regionTitle(code.slice(0, 6)) ?? code;
  return title.replace(/^上海市/, '');
};
/** 欧阳路街道 for its nine digits. */
export const streetName = (code: string): string => {
  const district = regionTitle(code.slice(0, 6)) ?? '';
  return (regionTitle(code) ?? code).replace(district, '') || code;
};
