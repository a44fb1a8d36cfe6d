import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { centreCode } from '../../../../platform/access/index.ts';
import type { Ctx, Placed } from '../../../../platform/kernel/index.ts';
import type { Receiver } from '../words.ts';

/** The organisation in which a role looks after a place; `undefined` where there is none. */
export type OrgAbove = (place: Placed, role: Exclude<Receiver, 'HANDLER'>) => string | undefined;

/** 市退役军人服务中心, where the people of that role work. */
const CITY_CENTRE = centreCode('310000');

/** Finds heads, districts and the city, in one statement for a whole sweep. */
export async function orgsAbove(ctx: Ctx): Promise<OrgAbove> {
  const found = await tables(ctx)
    .selectFrom('org')
    .select(['id', 'code', 'level', 'district_code as districtCode'])
    .where(sql<boolean>`(level in ('CITY', 'DISTRICT') or code = ${CITY_CENTRE})`)
    .where('enabled', '=', true)
    .orderBy('path')
    .execute();
  const city = found.find(({ level }) => level === 'CITY')?.id;
  const centre = found.find(({ code }) => code === CITY_CENTRE)?.id;
  const districts = new Map(
    found.flatMap(({ id, level, districtCode }) => (level === 'DISTRICT' ? [[districtCode, id] as const] : [])),
  );
  return (place, role) => {
    if (role === 'CENTRE_HEAD') return place.orgId;
    if (role === 'DIST_CHIEF') return districts.get(place.districtCode);
    return role === 'CITY_CENTRE' ? (centre ?? city) : city;
  };
}
