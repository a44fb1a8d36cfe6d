import { recordAudit } from "../../audit/index.js";
import { MINUTE_MS } from "../../calendar/index.js";
import { hashPassword } from "../../crypto/index.js";
import { requireUser, transaction } from "../../kernel/index.js";
import { refuseAccess } from "../errors.js";
import { accessEvents } from "../events.js";
import { endSessions } from "../sessions/end-sessions.js";
import { releaseLock } from "../sign-in/lock-out.js";
import { changeAccount } from "./account.js";
import { accountToAdminister } from "./administer.js";
import { ONE_TIME_HOURS, oneTimePassword, rememberPassword } from "./passwords.js";
/** When a password given out now stops being usable. */ export function oneTimeEnd(now) {
    return new Date(now.getTime() + ONE_TIME_HOURS * 60 * MINUTE_MS);
}
/** Gives an account a one-time password that must be changed at the first sign-in, within 24 hours; ends its sessions, lifts a lock. */ export async function resetPassword(ctx, id, version) {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password, ctx.app.config.PASSWORD_ITERATIONS);
    const now = ctx.app.clock.now();
    const expiresAt = oneTimeEnd(now);
    await transaction(ctx, async (tx)=>{
        const account = await accountToAdminister(tx, id, version);
        if (account.id === requireUser(tx).userId) throw refuseAccess('E-QX-20');
        await changeAccount(tx, account, {
            passwordHash,
            passwordChangedAt: now,
            passwordExpiresAt: expiresAt,
            mustChange: true
        });
        await rememberPassword(tx, account.id, passwordHash);
        await releaseLock(tx, account.loginName);
        await endSessions(tx, account.id, 'PASSWORD');
        await recordAudit(tx, {
            event: accessEvents.passwordReset,
            objectType: 'user',
            objectId: account.id
        });
    });
    return {
        password,
        expiresAt
    };
}

//# sourceMappingURL=reset-password.js.map