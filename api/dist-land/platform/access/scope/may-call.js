import { PUBLIC, SIGNED_IN } from "../../../graphql/access-decorators.js";
import { hasPermission } from "../../kernel/index.js";
/** Whether an actor may call an operation declared with `@Allow`, `@SignedIn` or `@Public`. Nothing declared = nobody (default deny). */ export function mayCall(actor, roles) {
    if (roles.includes(PUBLIC)) return 'OK';
    if (actor.kind === 'ANONYMOUS') return 'UNAUTHENTICATED';
    if (roles.includes(SIGNED_IN)) return actor.kind === 'USER' ? 'OK' : 'FORBIDDEN';
    return roles.some((permission)=>hasPermission(actor, permission)) ? 'OK' : 'FORBIDDEN';
}

//# sourceMappingURL=may-call.js.map