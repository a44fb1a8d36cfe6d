import { firstRow, sql } from "../../../database/sql.js";
import { demoActor } from "../../../platform/access/index.js";
/** A clerk of the centre that takes the case, if the demonstration has one there. */ export async function demoClerkOf(ctx, caseId) {
    const found = await firstRow(ctx, sql`
    select u.id from one_thing_case c
      join user_account u on u.org_id = c.org_id
      join user_role ur on ur.user_id = u.id join role r on r.id = ur.role_id and r.code = 'CENTRE_CLERK'
     where c.id = ${caseId} order by u.login_name limit 1`);
    return found ? demoActor(ctx, found.id, 'CENTRE_CLERK') : undefined;
}

//# sourceMappingURL=demo-clerk.js.map