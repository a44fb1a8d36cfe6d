import { rows, sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../platform/kernel/index.ts';
import { shanghaiDistricts } from '../../people/index.ts';
import type { ManagedPlaceType, ServicePlacesType } from './place.type.ts';

/** Of one district. */
const MOST = 50;
/** Centres of the whole city: its own, sixteen of districts, some two hundred of streets. */
const MOST_CENTRES = 400;

const point = sql`p.longitude::float8 as longitude, p.latitude::float8 as latitude`;

/** 服务网点 that are shown, for anybody: those of a district with its own centre first, then the streets'; none where no district is said. */
export async function findPlaces(ctx: Ctx, district: string | undefined): Promise<ServicePlacesType> {
  const districts = shanghaiDistricts().map(({ code, title }) => ({ code, title }));
  if (!districts.some(({ code }) => code === district)) return { districts, places: [] };
  const places = await rows<ServicePlacesType['places'][number]>(
    ctx,
    sql`select o.id, o.name, o.district_code as "districtCode", p.address, p.phone, p.hours, ${point}
          from service_place p join org o on o.id = p.org_id
         where o.district_code = ${district ?? null} and p.shown and o.enabled
         order by length(o.path), o.code limit ${MOST}`,
  );
  return { districts, places };
}

/** Service centres of the caller's scope with what is said of them, by place in the tree; one statement. */
export async function listManaged(ctx: Ctx): Promise<ManagedPlaceType[]> {
  return rows<ManagedPlaceType>(
    ctx,
    sql`select o.id, coalesce(p.version, 0) as version, o.name, p.address, p.phone, p.hours, ${point}, coalesce(p.shown, false) as shown
          from (select id, id as org_id, path as org_path, district_code, code, name from org where service_centre and enabled) o
          left join service_place p on p.org_id = o.id
         where ${scopeWhere(scopeOf(ctx.actor), 'o')} order by length(o.org_path), o.code limit ${MOST_CENTRES}`,
  );
}
