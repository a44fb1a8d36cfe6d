import { findOrgByCode } from '../../../../platform/access/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Post, readHolders } from '../../../../platform/notify/index.ts';

const CITY = '310000';

/** The city's technicians, and those of the centre where it has some of its own (R9.2.2, AC-09-03). */
export async function techniciansOf(tx: Ctx, orgId: string): Promise<Post[]> {
  const own = { roleCode: 'TECH', orgId };
  const city = await findOrgByCode(tx, CITY);
  const holders = await readHolders(tx, [own]);
  return [...(city ? [{ roleCode: 'TECH', orgId: city.id }] : []), ...(holders(own).length > 0 ? [own] : [])];
}
