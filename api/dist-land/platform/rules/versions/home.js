import { firstRow, sql } from "../../../database/sql.js";
import { hasPermission } from "../../kernel/actor.js";
/** Code of the organisation that owns the city's rules. */ const CITY = '310000';
const homes = sql`select id as "orgId", path as "orgPath", code as "districtCode", short_name as "orgName",
  case when code = ${CITY} then 'CITY' else 'DISTRICT' end as level from org`;
/** The city's bureau: owner of what holds everywhere. @throws Error before the organisations are entered */ export async function getCityHome(ctx) {
    const city = await firstRow(ctx, sql`${homes} where code = ${CITY}`);
    if (!city) throw new Error('the organisations have not been entered');
    return city;
}
/** Whose rules a person writes: those of his district, else the city's; nobody's for machines. */ export async function findHome(ctx) {
    if (ctx.actor.kind !== 'USER') return undefined;
    return firstRow(ctx, sql`${homes} where code = (select coalesce(district_code, ${CITY}) from org where id = ${ctx.actor.orgId})`);
}
/** Whether the caller may write rules of the kind for the place: holds its permission and is at home there. */ export function mayEditThere(ctx, kind, place, home) {
    return hasPermission(ctx.actor, kind.permissions.edit) && home?.orgPath === place.orgPath;
}

//# sourceMappingURL=home.js.map