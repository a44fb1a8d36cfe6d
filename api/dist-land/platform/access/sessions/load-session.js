import { firstRow, sql, toDate } from "../../../database/sql.js";
import { accountColumns, rightsOf } from "./load-actor.js";
/** The working session behind a token, with the actor's rights: two indexed statements. Undefined for everything that may not work. */ export async function loadSession(ctx, tokenHash) {
    const row = await readSession(ctx, tokenHash);
    const rights = row && await rightsOf(ctx, row, row.sessionId);
    if (!rights) return undefined;
    return {
        ...rights,
        lastSeenAt: toDate(row.lastSeenAt),
        expiresAt: toDate(row.expiresAt)
    };
}
async function readSession(ctx, tokenHash) {
    return firstRow(ctx, sql`select s.id as "sessionId", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", ${accountColumns}
          from session s
          join user_account u on u.id = s.user_id
          join org o on o.id = u.org_id
         where s.token_hash = ${tokenHash} and s.stage = 'ACTIVE' and s.ended_at is null and o.enabled`);
}

//# sourceMappingURL=load-session.js.map