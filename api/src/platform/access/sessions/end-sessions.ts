import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { forgetUser } from './actor-cache.ts';

export type EndReason = 'SIGN_OUT' | 'CLOSED' | 'ROLES' | 'PASSWORD' | 'FACTOR' | 'ORG' | 'EXPIRED';

/**
 * Ends the open sessions of a user, after the commit also their sockets and cached rights on every node.
 * @param keep the one session that stays: the one in which the user changes the own password.
 */
export async function endSessions(ctx: Ctx, userId: string, reason: EndReason, keep?: string): Promise<number> {
  const spared = keep === undefined ? sql`true` : sql`id <> ${keep}`;
  const ended = await rows<{ id: string }>(
    ctx,
    sql`update session set ended_at = ${ctx.app.clock.now()}, end_reason = ${reason}
         where user_id = ${userId} and ended_at is null and ${spared} returning id`,
  );
  ctx.afterCommit(() => announce(ctx, userId, keep === undefined ? undefined : ended));
  return ended.length;
}

/** Ends one session. */
export async function endSession(ctx: Ctx, userId: string, sessionId: string, reason: EndReason): Promise<void> {
  const ended = await rows<{ id: string }>(
    ctx,
    sql`update session set ended_at = ${ctx.app.clock.now()}, end_reason = ${reason}
         where id = ${sessionId} and ended_at is null returning id`,
  );
  ctx.afterCommit(() => announce(ctx, userId, ended));
}

async function announce(ctx: Ctx, userId: string, sessions: readonly { id: string }[] | undefined): Promise<void> {
  forgetUser(ctx.app, userId);
  if (!sessions) return ctx.app.bus.publish({ type: 'session', userId });
  for (const { id } of sessions) await ctx.app.bus.publish({ type: 'session', userId, sessionId: id });
}
