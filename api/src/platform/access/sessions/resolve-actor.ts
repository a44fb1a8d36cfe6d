import { run, sql } from '../../../database/sql.ts';
import { MINUTE_MS } from '../../calendar/index.ts';
import { type Actor, type App, anonymous } from '../../kernel/index.ts';
import { actorCache } from './actor-cache.ts';
import { type LoadedSession, loadSession } from './load-session.ts';
import { tokenHash } from './start-session.ts';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * Who acts, by the token of the cookie. Anonymous for a missing, unknown, ended or expired session, for one that is still between
 * password and workbench, and for closed accounts and organisations. Slides the idle limit at most once a minute.
 */
export async function resolveActor(app: App, token: string | undefined, ip: string): Promise<Actor> {
  const session = await currentSession(app, token, ip);
  return session?.actor ?? anonymous;
}

/** {@link resolveActor} with the limits of the session. */
export async function currentSession(
  app: App,
  token: string | undefined,
  ip: string,
): Promise<LoadedSession | undefined> {
  if (token === undefined || !TOKEN.test(token)) return undefined;
  const hash = tokenHash(token);
  const now = app.clock.now();
  const cache = actorCache(app);
  let session = cache.get(hash, now.getTime());
  session ??= await cache.load(hash, now.getTime(), () => loadSession(app.context(anonymous, { ip }), hash));
  if (!session || hasExpired(session, now)) return undefined;
  await touch(app, session, now);
  return session;
}

function hasExpired(session: LoadedSession, now: Date): boolean {
  const idleEnd = session.lastSeenAt.getTime() + session.idleMinutes * MINUTE_MS;
  return now.getTime() >= Math.min(idleEnd, session.expiresAt.getTime());
}

async function touch(app: App, session: LoadedSession, now: Date): Promise<void> {
  if (now.getTime() - session.lastSeenAt.getTime() < MINUTE_MS) return;
  session.lastSeenAt = now;
  const ctx = app.context(session.actor);
  await run(
    ctx,
    sql`update session set last_seen_at = ${now} where id = ${session.actor.sessionId} and last_seen_at < ${now}`,
  );
}
