import { rows, sql } from "../../../database/sql.js";
import { localDateOf } from "../../calendar/index.js";
/** The administrators of the kinds who may work today, wherever they sit; for notices. */ export async function administrators(ctx, kinds) {
    const found = await rows(ctx, sql`select distinct u.id as "userId" from user_account u join user_role ur on ur.user_id = u.id join role r on r.id = ur.role_id
         where r.code = any(${[
        ...kinds
    ]}) and u.status = 'ENABLED'
           and (u.valid_to is null or u.valid_to >= ${localDateOf(ctx.app.clock.now())}::date)`);
    return found;
}

//# sourceMappingURL=administrators.js.map