import { randomBytes } from 'node:crypto';
import { run, sql } from "../../../database/sql.js";
import { uuidv7 } from "../../../database/uuid.js";
import { MINUTE_MS } from "../../calendar/index.js";
import { sm3Hex } from "../../crypto/index.js";
/** How long the steps between password and workbench may take. */ const PENDING_MINUTES = 10;
export function tokenHash(token) {
    return sm3Hex(token);
}
/** Begins a session. A stage other than ACTIVE ends after ten minutes. */ export async function startSession(ctx, input) {
    const now = ctx.app.clock.now();
    const session = {
        id: uuidv7(now.getTime()),
        token: newToken(),
        stage: input.stage,
        expiresAt: endOf(ctx, input.stage)
    };
    await run(ctx, sql`insert into session (id, user_id, token_hash, stage, client, ip, created_at, last_seen_at, expires_at)
        values (${session.id}, ${input.userId}, ${tokenHash(session.token)}, ${session.stage}, ${input.client}, ${ctx.ip}, ${now}, ${now},
                ${session.expiresAt})`);
    return session;
}
/** Moves a session to its next stage under a new token, so that a token seen earlier is worth nothing afterwards. */ export async function promoteSession(ctx, id, stage, secondFactor = false) {
    const now = ctx.app.clock.now();
    const session = {
        id,
        token: newToken(),
        stage,
        expiresAt: endOf(ctx, stage)
    };
    await run(ctx, sql`update session
           set token_hash = ${tokenHash(session.token)}, stage = ${stage}, last_seen_at = ${now}, expires_at = ${session.expiresAt},
               second_factor_at = case when ${secondFactor} then ${now}::timestamptz else second_factor_at end
         where id = ${id}`);
    return session;
}
function newToken() {
    return randomBytes(32).toString('base64url');
}
function endOf(ctx, stage) {
    const minutes = stage === 'ACTIVE' ? ctx.app.config.SESSION_ABSOLUTE_HOURS * 60 : PENDING_MINUTES;
    return new Date(ctx.app.clock.now().getTime() + minutes * MINUTE_MS);
}

//# sourceMappingURL=start-session.js.map