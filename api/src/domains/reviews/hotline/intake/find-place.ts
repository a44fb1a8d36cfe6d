import { firstRow, sql } from '../../../../database/sql.ts';
import { centreCode } from '../../../../platform/access/index.ts';
import type { Ctx, Placed } from '../../../../platform/kernel/index.ts';
import type { DispatchBody } from './dispatch.schema.ts';

/** The city's code: what no district is known for waits with the city's centre. */
export const CITY = '310000';

export interface OrderPlace extends Placed {
  orgName: string;
  /** No district is known from the order. */
  unplaced: boolean;
  /** The place is a centre, not merely its district. */
  exact: boolean;
}

type Found = Placed & { orgName: string };

const columns = sql`id as "orgId", path as "orgPath", coalesce(district_code, region_code) as "districtCode", name as "orgName"`;

/** Where an order belongs before its service is known: the centre that it names, else its district's, else the city's. */
export async function findPlace(tx: Ctx, place: DispatchBody['place']): Promise<OrderPlace> {
  const exact = place && (await findCentre(tx, place.orgCode, place.name));
  if (exact) return { ...exact, unplaced: false, exact: true };
  const district = place && (await findDistrict(tx, place.districtCode, place.name));
  if (district) return { ...district, unplaced: false, exact: false };
  return { ...(await cityCentre(tx)), unplaced: true, exact: false };
}

function findCentre(tx: Ctx, code: string | undefined, name: string | undefined): Promise<Found | undefined> {
  const named = name?.trim().replace(/^上海市(?=.)/u, '');
  return firstRow<Found>(
    tx,
    sql`select ${columns} from org
         where enabled and service_centre and district_code is not null
           and (code = ${code ?? null} or name = ${named ?? null} or short_name = ${named ?? null})
         order by (code = ${code ?? ''}) desc, code limit 1`,
  );
}

/** By its code, or by the district's name at the beginning of the place: 虹口区某路1号. */
function findDistrict(tx: Ctx, code: string | undefined, name: string | undefined): Promise<Found | undefined> {
  const named = name?.trim().replace(/^上海市/u, '') ?? '';
  return firstRow<Found>(
    tx,
    sql`select c.id as "orgId", c.path as "orgPath", c.district_code as "districtCode", c.name as "orgName"
          from org d join org c on c.code = d.code || '-C'
         where d.level = 'DISTRICT' and d.enabled and c.enabled
           and (d.code = ${code ?? null} or starts_with(${named}, d.short_name))
         order by (d.code = ${code ?? ''}) desc limit 1`,
  );
}

/** @throws Error where the organisations were never loaded */
export async function cityCentre(tx: Ctx): Promise<Found> {
  const found = await firstRow<Found>(
    tx,
    sql`select id as "orgId", path as "orgPath", ${CITY} as "districtCode", name as "orgName" from org where code = ${centreCode(CITY)}`,
  );
  if (!found) throw new Error('the city has no service centre');
  return found;
}
