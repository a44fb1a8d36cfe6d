import { firstRow, sql, toDate } from "../../../database/sql.js";
import { localDateOf, MINUTE_MS } from "../../calendar/index.js";
import { refuseAccess } from "../errors.js";
import { tokenHash } from "../sessions/start-session.js";
import { findAccount, isIntact, isOpen } from "../users/account.js";
/** The session of the cookie, if it is in one of the stages; else E-QX-17: the steps took too long or came in the wrong order. */ export async function pendingSession(ctx, stages) {
    const token = ctx.web?.sessionToken;
    const row = token === undefined ? undefined : await readRow(ctx, token);
    if (!row || !stages.includes(row.stage) || isOver(ctx, row)) throw refuseAccess('E-QX-17');
    const account = await findAccount(ctx, row.userId);
    const usable = account?.orgEnabled && isOpen(account, localDateOf(ctx.app.clock.now())) && isIntact(ctx, account);
    if (!usable) throw refuseAccess('E-QX-17');
    return {
        id: row.id,
        stage: row.stage,
        secondFactorProven: row.proven,
        offeredKey: row.offeredKey,
        account
    };
}
async function readRow(ctx, token) {
    return firstRow(ctx, sql`select id, user_id as "userId", stage, second_factor_at is not null as proven, offered_key as "offeredKey",
               last_seen_at as "lastSeenAt", expires_at as "expiresAt"
          from session where token_hash = ${tokenHash(token)} and ended_at is null`);
}
function isOver(ctx, row) {
    const now = ctx.app.clock.now().getTime();
    const idleEnd = toDate(row.lastSeenAt).getTime() + ctx.app.config.SESSION_IDLE_MINUTES * MINUTE_MS;
    return now >= Math.min(idleEnd, toDate(row.expiresAt).getTime());
}

//# sourceMappingURL=pending-session.js.map