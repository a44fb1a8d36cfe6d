import { firstRow, sql } from "../../../database/sql.js";
import { scopeOf } from "../../kernel/index.js";
import { refuseAccess } from "../errors.js";
import { scopeOfRoles } from "./scope-of-roles.js";
import { scopeWhere } from "./scope-where.js";
/**
 * E-QX-33 when one of the roles would show to somebody who stands there what the caller may not see: whoever administers the accounts of a
 * district gives nobody the city.
 */ export async function assertWithinReach(ctx, roles, standing) {
    // The seed and the installer act for nobody; no operation comes here without a user.
    const { actor } = ctx;
    if (actor.kind !== 'USER' || actor.scope.kind === 'ALL') return;
    for (const role of roles){
        if (await reachesBeyond(ctx, scopeOfRoles([
            role
        ], standing), actor.scope)) throw refuseAccess('E-QX-33', {
            role: role.name
        });
    }
}
/** E-QX-34 below the city: a role is one for all districts, and changing it changes what people out of scope may do. */ export function assertCityWide(ctx) {
    if (scopeOf(ctx.actor).kind !== 'ALL') throw refuseAccess('E-QX-34');
}
/** Whether there is an organisation that the one scope covers and the other does not. */ async function reachesBeyond(ctx, scope, limit) {
    const found = await firstRow(ctx, sql`select 1 from (select id as org_id, path as org_path, district_code from org) o
         where ${scopeWhere(scope, 'o')} and (${scopeWhere(limit, 'o')}) is not true limit 1`);
    return found !== undefined;
}

//# sourceMappingURL=within-reach.js.map