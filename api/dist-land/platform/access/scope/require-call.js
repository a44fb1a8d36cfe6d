import { recordAuditApart } from "../../audit/index.js";
import { refuse } from "../../errors/index.js";
import { mayCall } from "./may-call.js";
/**
 * Lets through who holds any of the permissions (or what else {@link mayCall} knows).
 *
 * @param operation what was called, for the audit row that a refused user leaves
 * @throws UNAUTHENTICATED, FORBIDDEN
 */ export async function requireCall(ctx, roles, operation) {
    const answer = mayCall(ctx.actor, roles);
    if (answer === 'OK') return;
    if (answer === 'UNAUTHENTICATED') throw refuse('UNAUTHENTICATED');
    await recordAuditApart(ctx, {
        event: 'access.forbidden',
        ok: false,
        detail: {
            operation
        }
    });
    throw refuse('FORBIDDEN');
}

//# sourceMappingURL=require-call.js.map