import { recordAudit } from "../../audit/index.js";
import { hashPassword, verifyPassword } from "../../crypto/index.js";
import { badInput } from "../../errors/index.js";
import { transaction } from "../../kernel/index.js";
import { refuseAccess } from "../errors.js";
import { accessEvents } from "../events.js";
import { endSessions } from "../sessions/end-sessions.js";
import { promoteSession } from "../sessions/start-session.js";
import { changeAccount } from "../users/account.js";
import { openPassword, passwordFault, rememberPassword, wasUsedBefore } from "../users/passwords.js";
import { closeAttempt, openAttempt } from "./lock-out.js";
import { nextStage, present } from "./outcome.js";
import { pendingSession } from "./pending-session.js";
import { welcome } from "./sign-in.js";
/**
 * Changes the caller's own password: the forced step of a sign-in, or at any time. BAD_INPUT when the new one breaks the policy, E-QX-18
 * when the current one is wrong (which counts like a failed sign-in). Ends the user's other sessions.
 */ export async function changePassword(ctx, currentCipher, newCipher) {
    const pending = await pendingSession(ctx, [
        'PASSWORD',
        'ACTIVE'
    ]);
    const current = openPassword(ctx.app, currentCipher, 'currentCipher');
    const fresh = openPassword(ctx.app, newCipher, 'newCipher');
    const fault = passwordFault(ctx.app, fresh, pending.account.loginName);
    if (fault) throw badInput([
        {
            path: 'newCipher',
            message: fault
        }
    ]);
    const attempt = await openAttempt(ctx, pending.account.loginName);
    if (!await verifyPassword(current, pending.account.passwordHash)) throw refuseAccess('E-QX-18');
    await closeAttempt(ctx, attempt, 'PASSED');
    if (current === fresh || await wasUsedBefore(ctx, pending.account.id, fresh)) {
        throw badInput([
            {
                path: 'newCipher',
                message: '新密码不能与最近5次使用过的密码相同'
            }
        ]);
    }
    return write(ctx, pending, await hashPassword(fresh, ctx.app.config.PASSWORD_ITERATIONS));
}
async function write(ctx, pending, passwordHash) {
    const now = ctx.app.clock.now();
    const session = await transaction(ctx, async (tx)=>{
        const account = await changeAccount(tx, pending.account, {
            passwordHash,
            passwordChangedAt: now,
            passwordExpiresAt: null,
            mustChange: false,
            status: 'ENABLED'
        });
        await rememberPassword(tx, account.id, passwordHash);
        await recordAudit(tx, {
            event: accessEvents.passwordChanged,
            objectType: 'user',
            objectId: account.id
        });
        await endSessions(tx, account.id, 'PASSWORD', pending.id);
        const stage = nextStage(tx.app, account, pending.secondFactorProven);
        const promoted = await promoteSession(tx, pending.id, stage);
        if (pending.stage !== 'ACTIVE' && stage === 'ACTIVE') await welcome(tx, account, pending.id);
        return promoted;
    });
    return present(ctx, session);
}

//# sourceMappingURL=change-password.js.map