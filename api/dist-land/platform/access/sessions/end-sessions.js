import { rows, sql } from "../../../database/sql.js";
import { forgetUser } from "./actor-cache.js";
/**
 * Ends the open sessions of a user, after the commit also their sockets and cached rights on every node.
 * @param keep the one session that stays: the one in which the user changes the own password.
 */ export async function endSessions(ctx, userId, reason, keep) {
    const spared = keep === undefined ? sql`true` : sql`id <> ${keep}`;
    const ended = await rows(ctx, sql`update session set ended_at = ${ctx.app.clock.now()}, end_reason = ${reason}
         where user_id = ${userId} and ended_at is null and ${spared} returning id`);
    ctx.afterCommit(()=>announce(ctx, userId, keep === undefined ? undefined : ended));
    return ended.length;
}
/** Ends the open sessions of everybody who holds a role: what they may do has changed. Returns how many people it touched. */ export async function endSessionsOfRole(ctx, roleId) {
    const ended = await rows(ctx, sql`update session s set ended_at = ${ctx.app.clock.now()}, end_reason = ${'ROLES'}
         where s.ended_at is null and exists (select 1 from user_role ur where ur.role_id = ${roleId} and ur.user_id = s.user_id)
        returning s.user_id as "userId"`);
    const users = [
        ...new Set(ended.map(({ userId })=>userId))
    ];
    ctx.afterCommit(async ()=>{
        for (const userId of users)await announce(ctx, userId, undefined);
    });
    return users.length;
}
/** Ends the open sessions of everybody of an organisation. Returns how many people it touched. */ export async function endSessionsOfOrg(ctx, orgId) {
    const ended = await rows(ctx, sql`update session s set ended_at = ${ctx.app.clock.now()}, end_reason = ${'ORG'}
          from user_account u where u.id = s.user_id and u.org_id = ${orgId} and s.ended_at is null
        returning s.user_id as "userId"`);
    const users = [
        ...new Set(ended.map(({ userId })=>userId))
    ];
    ctx.afterCommit(async ()=>{
        for (const userId of users)await announce(ctx, userId, undefined);
    });
    return users.length;
}
/** Ends one session. */ export async function endSession(ctx, userId, sessionId, reason) {
    const ended = await rows(ctx, sql`update session set ended_at = ${ctx.app.clock.now()}, end_reason = ${reason}
         where id = ${sessionId} and ended_at is null returning id`);
    ctx.afterCommit(()=>announce(ctx, userId, ended));
}
async function announce(ctx, userId, sessions) {
    forgetUser(ctx.app, userId);
    if (!sessions) return ctx.app.bus.publish({
        type: 'session',
        userId
    });
    for (const { id } of sessions)await ctx.app.bus.publish({
        type: 'session',
        userId,
        sessionId: id
    });
}

//# sourceMappingURL=end-sessions.js.map