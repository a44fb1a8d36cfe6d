import { rows, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { addDays, DAY_MS, localDateOf } from '../../calendar/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { sendNotices } from '../../notify/index.ts';
import { accessEvents } from '../events.ts';
import { tellAccountChange } from '../notices/tell-account-change.ts';
import { ACCOUNT_DORMANT } from '../notices/templates.ts';
import { THREE_ADMINISTRATORS } from '../roles/role-presets.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { changeAccount, findAccount } from './account.ts';

const ATTEMPT_DAYS = 30;

const lastUse = sql`greatest(u.last_login_at, u.created_at, u.password_changed_at)`;

/**
 * Closes accounts that nobody has used for ACCOUNT_CLOSE_DAYS (90) or whose last day is over, and tells the others from ACCOUNT_WARN_DAYS
 * (75) on, once (03 §40.3). Citizens come seldom and have no password that could leak: theirs stay open. The three administrators are left to people: a machine must not close the last of them.
 */
export async function closeUnusedAccounts(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  const { ACCOUNT_CLOSE_DAYS, ACCOUNT_WARN_DAYS } = ctx.app.config;
  const due = await rows<{ id: string; expired: boolean }>(
    ctx,
    sql`select u.id, coalesce(u.valid_to < ${localDateOf(now)}::date, false) as expired from user_account u
         where ${isOpenToMachine()}
           and (u.valid_to < ${localDateOf(now)}::date or ${lastUse} < ${daysBefore(now, ACCOUNT_CLOSE_DAYS)})`,
  );
  for (const { id, expired } of due) await close(ctx, id, expired ? '有效期已过' : `连续${ACCOUNT_CLOSE_DAYS}天未使用`);
  const dormant = await rows<DormantRow>(
    ctx,
    sql`select u.id, u.login_name as "loginName", ${lastUse} as "lastUse" from user_account u
         where ${isOpenToMachine()} and ${lastUse} < ${daysBefore(now, ACCOUNT_WARN_DAYS)}`,
  );
  await warn(ctx, dormant);
}

/** Deletes what sign-in no longer needs: attempts and sessions that ended long ago. Their traces are in the audit log. */
export async function removeOldSignIns(ctx: Ctx): Promise<void> {
  const before = daysBefore(ctx.app.clock.now(), ATTEMPT_DAYS);
  await run(ctx, sql`delete from sign_in_attempt where at < ${before}`);
  await run(ctx, sql`delete from used_real_name_flow where used_at < ${before}`);
  await run(ctx, sql`delete from session where created_at < ${before} and expires_at < ${before}`);
}

interface DormantRow {
  id: string;
  loginName: string;
  lastUse: SqlInstant;
}

function isOpenToMachine() {
  return sql`u.status in ('ENABLED', 'PENDING') and not u.real_name_only
    and not exists (select 1 from user_role ur join role r on r.id = ur.role_id
                     where ur.user_id = u.id and r.code = any(${[...THREE_ADMINISTRATORS]}))`;
}

/** One notice for each time of disuse, however often the job runs. */
async function warn(ctx: Ctx, dormant: readonly DormantRow[]): Promise<void> {
  const { ACCOUNT_CLOSE_DAYS } = ctx.app.config;
  const today = ctx.app.clock.now().getTime();
  await sendNotices(
    ctx,
    dormant.map((account) => {
      const used = toDate(account.lastUse);
      return {
        template: ACCOUNT_DORMANT,
        receivers: [{ userId: account.id }],
        variables: {
          登录名: account.loginName,
          天数: Math.floor((today - used.getTime()) / DAY_MS),
          日期: addDays(localDateOf(used), ACCOUNT_CLOSE_DAYS + 1),
        },
        dueKey: used.toISOString(),
      };
    }),
  );
}

async function close(ctx: Ctx, id: string, reason: string): Promise<void> {
  await transaction(ctx, async (tx) => {
    const account = await findAccount(tx, id, true);
    if (!account || (account.status !== 'ENABLED' && account.status !== 'PENDING')) return;
    await changeAccount(tx, account, { status: 'CLOSED' });
    await endSessions(tx, id, 'CLOSED');
    await tellAccountChange(tx, account, { change: '已关闭', reason });
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
