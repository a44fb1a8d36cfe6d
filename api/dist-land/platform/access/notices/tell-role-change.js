import { actorName } from "../../kernel/index.js";
import { sendNotices } from "../../notify/index.js";
import { administrators } from "./administrators.js";
import { ROLE_WATCH } from "./templates.js";
/** Tells the security administrators that a role was made, changed, switched or deleted. */ export async function tellRoleChange(tx, { change, roleName, reason }) {
    const receivers = await administrators(tx, [
        'SEC_ADMIN'
    ]);
    const variables = {
        操作人: actorName(tx.actor),
        变动: change,
        角色: roleName,
        原因: reason
    };
    await sendNotices(tx, [
        {
            template: ROLE_WATCH,
            receivers,
            variables
        }
    ]);
}

//# sourceMappingURL=tell-role-change.js.map