import { firstRow, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import type { App, Ctx, UserActor } from '../../kernel/index.ts';
import { findDoor, proofLevelOf, storedLevelsSql } from '../real-name/doors.ts';
import { type AccountRights, type AccountRow, accountColumns, rightsOf } from './load-actor.ts';

/** An open session, who acts in it, and the menus the roles open. */
export interface LoadedSession extends AccountRights {
  lastSeenAt: Date;
  expiresAt: Date;
}

interface SessionRow extends AccountRow {
  sessionId: string;
  lastSeenAt: SqlInstant;
  expiresAt: SqlInstant;
  ownIdleMinutes: number | null;
  client: string;
  authLevel: number | null;
  /** What is stored of the levels that doors ask for, by client. */
  storedLevels: Readonly<Record<string, unknown>>;
}

/** The working session behind a token, with the actor's rights: two indexed statements. Undefined for everything that may not work. */
export async function loadSession(ctx: Ctx, tokenHash: string): Promise<LoadedSession | undefined> {
  const row = await readSession(ctx, tokenHash);
  const rights = row && (await rightsOf(ctx, row, row.sessionId));
  if (!rights) return undefined;
  const idleMinutes = row.ownIdleMinutes ?? rights.idleMinutes;
  const actor: UserActor = isWeak(ctx.app, row) ? { ...rights.actor, weakIdentity: true } : rights.actor;
  return { ...rights, actor, idleMinutes, lastSeenAt: toDate(row.lastSeenAt), expiresAt: toDate(row.expiresAt) };
}

/** Whoever enters by password has no level, and no client of staff asks for one. */
function isWeak(app: App, { client, authLevel, storedLevels }: SessionRow): boolean {
  if (authLevel === null) return findDoor(app, client) !== undefined && proofLevelOf(app, client, storedLevels) > 1;
  return authLevel < proofLevelOf(app, client, storedLevels);
}

async function readSession(ctx: Ctx, tokenHash: string): Promise<SessionRow | undefined> {
  return firstRow<SessionRow>(
    ctx,
    sql`select s.id as "sessionId", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt",
               s.idle_minutes as "ownIdleMinutes", s.client, s.auth_level as "authLevel", ${storedLevelsSql(ctx.app)} as "storedLevels",
               ${accountColumns}
          from session s
          join user_account u on u.id = s.user_id
          join org o on o.id = u.org_id
         where s.token_hash = ${tokenHash} and s.stage = 'ACTIVE' and s.ended_at is null and o.enabled`,
  );
}
