import { firstRow, rows, sql } from "../../../database/sql.js";
const org = sql`
  select id, code, name, short_name as "shortName", level, district_code as "districtCode", region_code as "regionCode",
         parent_id as "parentId", path, service_centre as "serviceCentre", enabled
    from org`;
/** Organisations by level and parent, by code. Names and codes of authorities are public, so no scope applies. */ export async function findOrgs(ctx, filter = {}) {
    const level = filter.level ? sql`level = ${filter.level}` : sql`true`;
    const parent = filter.parentId ? sql`parent_id = ${filter.parentId}` : sql`true`;
    return rows(ctx, sql`${org} where ${level} and ${parent} order by code`);
}
/** The organisations of the ids, in one statement; for batched loading. */ export async function findOrgsByIds(ctx, ids) {
    return rows(ctx, sql`${org} where id = any(${[
        ...ids
    ]}::uuid[])`);
}
export async function findOrgByCode(ctx, code) {
    return firstRow(ctx, sql`${org} where code = ${code}`);
}
/** An organisation that the caller knows to exist. @throws Error */ export async function getOrg(ctx, id) {
    const found = await firstRow(ctx, sql`${org} where id = ${id}`);
    if (!found) throw new Error(`organisation ${id} does not exist`);
    return found;
}
/** Where somebody of the organisation stands in the tree. */ export const standingOf = ({ id, path, districtCode })=>({
        orgId: id,
        orgPath: path,
        districtCode
    });

//# sourceMappingURL=find-orgs.js.map