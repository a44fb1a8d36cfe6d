import { recordAudit } from "../../audit/index.js";
import { requireUser, transaction } from "../../kernel/index.js";
import { accessEvents } from "../events.js";
import { endSession } from "../sessions/end-sessions.js";
import { webOf } from "../sessions/web.js";
/** Ends the caller's session; its token is worth nothing from then on. */ export async function signOut(ctx) {
    const { userId, sessionId } = requireUser(ctx);
    await transaction(ctx, async (tx)=>{
        await endSession(tx, userId, sessionId, 'SIGN_OUT');
        await recordAudit(tx, {
            event: accessEvents.signedOut,
            objectType: 'session',
            objectId: sessionId
        });
    });
    webOf(ctx).clearSessionToken();
    return true;
}

//# sourceMappingURL=sign-out.js.map