import { rows, run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { DAY_MS, localDateOf } from '../../calendar/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { accessEvents } from '../events.ts';
import { THREE_ADMINISTRATORS } from '../roles/role-presets.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { changeAccount, findAccount } from './account.ts';

/** Days without a sign-in after which an account is closed (03 §40.3). */
export const UNUSED_DAYS = 90;
const ATTEMPT_DAYS = 30;

/**
 * Closes accounts that nobody has used for 90 days or whose last day is over. The three administrators are left to people: a machine must
 * not close the last of them.
 */
export async function closeUnusedAccounts(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  const due = await rows<{ id: string; expired: boolean }>(
    ctx,
    sql`select u.id, coalesce(u.valid_to < ${localDateOf(now)}::date, false) as expired from user_account u
         where u.status in ('ENABLED', 'PENDING')
           and (u.valid_to < ${localDateOf(now)}::date
             or greatest(u.last_login_at, u.created_at, u.password_changed_at) < ${daysBefore(now, UNUSED_DAYS)})
           and not exists (select 1 from user_role ur join role r on r.id = ur.role_id
                            where ur.user_id = u.id and r.code = any(${[...THREE_ADMINISTRATORS]}))`,
  );
  for (const { id, expired } of due) await close(ctx, id, expired ? '有效期已过' : `连续${UNUSED_DAYS}天未使用`);
}

/** Deletes what sign-in no longer needs: attempts and sessions that ended long ago. Their traces are in the audit log. */
export async function removeOldSignIns(ctx: Ctx): Promise<void> {
  const before = daysBefore(ctx.app.clock.now(), ATTEMPT_DAYS);
  await run(ctx, sql`delete from sign_in_attempt where at < ${before}`);
  await run(ctx, sql`delete from session where created_at < ${before} and expires_at < ${before}`);
}

async function close(ctx: Ctx, id: string, reason: string): Promise<void> {
  await transaction(ctx, async (tx) => {
    const account = await findAccount(tx, id, true);
    if (!account || (account.status !== 'ENABLED' && account.status !== 'PENDING')) return;
    await changeAccount(tx, account, { status: 'CLOSED' });
    await endSessions(tx, id, 'CLOSED');
    await recordAudit(tx, {
      event: accessEvents.closed,
      objectType: 'user',
      objectId: id,
      detail: { reason, loginName: account.loginName },
    });
  });
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
