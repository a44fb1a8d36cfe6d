import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx, Placed } from '../../../../platform/kernel/index.ts';
import type { Receiver } from '../words.ts';

/** The organisation in which a role looks after a place; `undefined` where there is none. */
export type OrgAbove = (place: Placed, role: Exclude<Receiver, 'HANDLER'>) => string | undefined;

/** Finds heads, districts and the city, in one statement for a whole sweep. */
export async function orgsAbove(ctx: Ctx): Promise<OrgAbove> {
  const found = await rows<{ id: string; level: string; districtCode: string; path: string }>(
    ctx,
    sql`select id, level, district_code as "districtCode", path from org where level in ('CITY', 'DISTRICT') and enabled order by path`,
  );
  const city = found.find(({ level }) => level === 'CITY')?.id;
  const districts = new Map(
    found.flatMap(({ id, level, districtCode }) => (level === 'DISTRICT' ? [[districtCode, id] as const] : [])),
  );
  return (place, role) => {
    if (role === 'CENTRE_HEAD') return place.orgId;
    if (role === 'DIST_CHIEF') return districts.get(place.districtCode);
    return city;
  };
}
