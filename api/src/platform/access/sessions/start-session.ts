import { randomBytes } from 'node:crypto';
import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { MINUTE_MS } from '../../calendar/index.ts';
import { sm3Hex } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { RealNameAgent } from '../real-name/door.ts';
import { sealAgent } from '../real-name/session-agent.ts';
import type { SessionStage } from './session-stages.ts';

/** How long the steps between password and workbench may take. */
const PENDING_MINUTES = 10;

/** A session as its owner holds it: the token exists nowhere else. */
export interface HeldSession {
  id: string;
  token: string;
  stage: SessionStage;
  expiresAt: Date;
}

export function tokenHash(token: string): string {
  return sm3Hex(token);
}

/** What a client may ask for beside the usual: limits of its own, and since when the person is known to be who he says. */
export interface SessionTerms {
  /** The end, whatever the user does. */
  minutes?: number;
  /** After how long without an act. */
  idleMinutes?: number;
  /** When the person was last proven by name and number. */
  provedAt?: Date;
  /** Level of the real-name identity by which this session was entered, 1 to 3. */
  authLevel?: number;
  /** Who acts for the person in this session. */
  agent?: RealNameAgent;
}

/** Begins a session. A stage other than ACTIVE ends after ten minutes. */
export async function startSession(
  ctx: Ctx,
  input: { userId: string; stage: SessionStage; client: string } & SessionTerms,
): Promise<HeldSession> {
  const now = ctx.app.clock.now();
  const session = {
    id: uuidv7(now.getTime()),
    token: newToken(),
    stage: input.stage,
    expiresAt: endOf(ctx, input.stage, input.minutes),
  };
  await run(
    ctx,
    sql`insert into session (id, user_id, token_hash, stage, client, ip, created_at, last_seen_at, expires_at, idle_minutes, proved_at,
          auth_level, agent_cipher)
        values (${session.id}, ${input.userId}, ${tokenHash(session.token)}, ${session.stage}, ${input.client}, ${ctx.ip}, ${now}, ${now},
                ${session.expiresAt}, ${input.idleMinutes ?? null}, ${input.provedAt ?? null}, ${input.authLevel ?? null},
                ${input.agent ? sealAgent(ctx, session.id, input.agent) : null})`,
  );
  return session;
}

/** Moves a session to its next stage under a new token, so that a token seen earlier is worth nothing afterwards. */
export async function promoteSession(
  ctx: Ctx,
  id: string,
  stage: SessionStage,
  secondFactor = false,
): Promise<HeldSession> {
  const now = ctx.app.clock.now();
  const session = { id, token: newToken(), stage, expiresAt: endOf(ctx, stage) };
  await run(
    ctx,
    sql`update session
           set token_hash = ${tokenHash(session.token)}, stage = ${stage}, last_seen_at = ${now}, expires_at = ${session.expiresAt},
               second_factor_at = case when ${secondFactor} then ${now}::timestamptz else second_factor_at end
         where id = ${id}`,
  );
  return session;
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function endOf(ctx: Ctx, stage: SessionStage, own = ctx.app.config.SESSION_ABSOLUTE_HOURS * 60): Date {
  const minutes = stage === 'ACTIVE' ? own : PENDING_MINUTES;
  return new Date(ctx.app.clock.now().getTime() + minutes * MINUTE_MS);
}
