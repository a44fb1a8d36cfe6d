import { firstRow, sql } from "../../../database/sql.js";
import { badInput } from "../../../platform/errors/index.js";
/**
 * The centre of the placement street, or the district's own where no street is given. Unknown or closed: BAD_INPUT on `placementStreet` or
 * `form.placementRegion`.
 */ export async function findAcceptingCentre(ctx, region, street) {
    if (street && !street.startsWith(region)) {
        throw badInput([
            {
                path: 'placementStreet',
                message: '安置街镇不属于所选安置地'
            }
        ]);
    }
    const found = await firstRow(ctx, sql`
    select c.id as "orgId", c.path as "orgPath", c.district_code as "districtCode", c.name, c.enabled
      from org c join org p on p.id = c.parent_id
     where c.level = 'CENTRE' and p.code = ${street ?? region}`);
    if (found && !found.enabled) {
        const message = `${found.name}已停用，暂不受理，请联系上级退役军人事务局`;
        throw badInput([
            {
                path: street ? 'placementStreet' : 'form.placementRegion',
                message
            }
        ]);
    }
    if (!found) {
        throw badInput([
            street ? {
                path: 'placementStreet',
                message: '安置街镇代码不存在'
            } : {
                path: 'form.placementRegion',
                message: '安置地不在本市，请到安置地办理'
            }
        ]);
    }
    const { enabled: _, ...centre } = found;
    return centre;
}

//# sourceMappingURL=placement.js.map