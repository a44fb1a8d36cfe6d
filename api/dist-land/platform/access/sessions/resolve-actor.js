import { run, sql } from "../../../database/sql.js";
import { MINUTE_MS } from "../../calendar/index.js";
import { anonymous } from "../../kernel/index.js";
import { actorCache } from "./actor-cache.js";
import { loadSession } from "./load-session.js";
import { tokenHash } from "./start-session.js";
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/**
 * Who acts, by the token of the cookie. Anonymous for a missing, unknown, ended or expired session, for one that is still between
 * password and workbench, and for closed accounts and organisations. Slides the idle limit at most once a minute.
 */ export async function resolveActor(app, token, ip) {
    const session = await currentSession(app, token, ip);
    return session?.actor ?? anonymous;
}
/** {@link resolveActor} with the limits of the session. */ export async function currentSession(app, token, ip) {
    if (token === undefined || !TOKEN.test(token)) return undefined;
    const hash = tokenHash(token);
    const now = app.clock.now();
    const cache = actorCache(app);
    let session = cache.get(hash, now.getTime());
    if (!session) {
        const { epoch } = cache;
        session = await loadSession(app.context(anonymous, {
            ip
        }), hash);
        if (!session) return undefined;
        cache.set(hash, session, now.getTime(), epoch);
    }
    if (hasExpired(session, now)) return undefined;
    await touch(app, session, now);
    return session;
}
function hasExpired(session, now) {
    const idleEnd = session.lastSeenAt.getTime() + session.idleMinutes * MINUTE_MS;
    return now.getTime() >= Math.min(idleEnd, session.expiresAt.getTime());
}
async function touch(app, session, now) {
    if (now.getTime() - session.lastSeenAt.getTime() < MINUTE_MS) return;
    session.lastSeenAt = now;
    const ctx = app.context(session.actor);
    await run(ctx, sql`update session set last_seen_at = ${now} where id = ${session.actor.sessionId} and last_seen_at < ${now}`);
}

//# sourceMappingURL=resolve-actor.js.map