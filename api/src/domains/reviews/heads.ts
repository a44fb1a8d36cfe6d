import { findOrgByCode } from '../../platform/access/index.ts';
import type { Ctx, Placed } from '../../platform/kernel/index.ts';
import { type Post, readHolders } from '../../platform/notify/index.ts';

type Place = Pick<Placed, 'orgId' | 'districtCode'>;

/** 业务科长 of the district; nobody where the district is not known. */
export async function chiefsOf(tx: Ctx, { districtCode }: Pick<Place, 'districtCode'>): Promise<Post[]> {
  const district = await findOrgByCode(tx, districtCode);
  return district ? [{ roleCode: 'DIST_CHIEF', orgId: district.id }] : [];
}

/** Whether somebody other than the named persons is head of the centre today. */
export async function hasHead(
  tx: Ctx,
  { orgId }: Pick<Place, 'orgId'>,
  except: readonly string[] = [],
): Promise<boolean> {
  const head = { roleCode: 'CENTRE_HEAD', orgId };
  const holders = await readHolders(tx, [head]);
  return holders(head).some((id) => !except.includes(id));
}

/**
 * Who stands above the counter of a centre: its head, or where there is none, or only one of the named persons, the district's chief
 * (AC-09-02, AC-09-04).
 */
export async function headsOf(tx: Ctx, place: Place, except: readonly string[] = []): Promise<Post[]> {
  const chiefs = (await hasHead(tx, place, except)) ? [] : await chiefsOf(tx, place);
  return chiefs.length > 0 ? chiefs : [{ roleCode: 'CENTRE_HEAD', orgId: place.orgId }];
}
