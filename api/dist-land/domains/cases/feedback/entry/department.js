import { getOrg } from "../../../../platform/access/index.js";
import { refuse } from "../../../../platform/errors/index.js";
import { requireUser } from "../../../../platform/kernel/index.js";
import { FEEDBACK_DEPARTMENTS } from "../words.js";
/** By the caller's organisation; whoever belongs to no department of the bundle has nothing to report. @throws FORBIDDEN */ export async function ownDepartment(ctx) {
    const user = requireUser(ctx);
    const { code, name } = await getOrg(ctx, user.orgId);
    if (!(code in FEEDBACK_DEPARTMENTS)) throw refuse('FORBIDDEN');
    return {
        code: code,
        name,
        user
    };
}
/** The context in which a department's words move a sub-case; who wrote them stands in the name. */ export function asDepartment(tx, { code, name, user }) {
    return {
        ...tx,
        actor: {
            kind: 'EXTERNAL',
            appId: code,
            name: `${name} ${user.name}`
        }
    };
}

//# sourceMappingURL=department.js.map