import { firstRow, sql } from "../../../database/sql.js";
import { requireUser } from "../../kernel/index.js";
import { refuseAccess } from "../errors.js";
/** E-QX-05 when the caller holds the role: nobody changes what they may do themselves, nor confirms it (03 §40.3). */ export async function assertNotOwnRole(tx, roleId) {
    const { userId } = requireUser(tx);
    const held = await firstRow(tx, sql`select 1 from user_role where user_id = ${userId} and role_id = ${roleId}`);
    if (held) throw refuseAccess('E-QX-05');
}

//# sourceMappingURL=own-role.js.map