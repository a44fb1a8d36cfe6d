import { rows, run, sql, toDate } from "../../../database/sql.js";
import { recordAudit } from "../../audit/index.js";
import { addDays, DAY_MS, localDateOf } from "../../calendar/index.js";
import { transaction } from "../../kernel/index.js";
import { sendNotices } from "../../notify/index.js";
import { accessEvents } from "../events.js";
import { tellAccountChange } from "../notices/tell-account-change.js";
import { ACCOUNT_DORMANT } from "../notices/templates.js";
import { THREE_ADMINISTRATORS } from "../roles/role-presets.js";
import { endSessions } from "../sessions/end-sessions.js";
import { changeAccount, findAccount } from "./account.js";
const ATTEMPT_DAYS = 30;
const lastUse = sql`greatest(u.last_login_at, u.created_at, u.password_changed_at)`;
/**
 * Closes accounts that nobody has used for ACCOUNT_CLOSE_DAYS (90) or whose last day is over, and tells the others from ACCOUNT_WARN_DAYS
 * (75) on, once (03 §40.3). The three administrators are left to people: a machine must not close the last of them.
 */ export async function closeUnusedAccounts(ctx) {
    const now = ctx.app.clock.now();
    const { ACCOUNT_CLOSE_DAYS, ACCOUNT_WARN_DAYS } = ctx.app.config;
    const due = await rows(ctx, sql`select u.id, coalesce(u.valid_to < ${localDateOf(now)}::date, false) as expired from user_account u
         where ${isOpenToMachine()}
           and (u.valid_to < ${localDateOf(now)}::date or ${lastUse} < ${daysBefore(now, ACCOUNT_CLOSE_DAYS)})`);
    for (const { id, expired } of due)await close(ctx, id, expired ? '有效期已过' : `连续${ACCOUNT_CLOSE_DAYS}天未使用`);
    const dormant = await rows(ctx, sql`select u.id, u.login_name as "loginName", ${lastUse} as "lastUse" from user_account u
         where ${isOpenToMachine()} and ${lastUse} < ${daysBefore(now, ACCOUNT_WARN_DAYS)}`);
    await warn(ctx, dormant);
}
/** Deletes what sign-in no longer needs: attempts and sessions that ended long ago. Their traces are in the audit log. */ export async function removeOldSignIns(ctx) {
    const before = daysBefore(ctx.app.clock.now(), ATTEMPT_DAYS);
    await run(ctx, sql`delete from sign_in_attempt where at < ${before}`);
    await run(ctx, sql`delete from session where created_at < ${before} and expires_at < ${before}`);
}
function isOpenToMachine() {
    return sql`u.status in ('ENABLED', 'PENDING')
    and not exists (select 1 from user_role ur join role r on r.id = ur.role_id
                     where ur.user_id = u.id and r.code = any(${[
        ...THREE_ADMINISTRATORS
    ]}))`;
}
/** One notice for each time of disuse, however often the job runs. */ async function warn(ctx, dormant) {
    const { ACCOUNT_CLOSE_DAYS } = ctx.app.config;
    const today = ctx.app.clock.now().getTime();
    await sendNotices(ctx, dormant.map((account)=>{
        const used = toDate(account.lastUse);
        return {
            template: ACCOUNT_DORMANT,
            receivers: [
                {
                    userId: account.id
                }
            ],
            variables: {
                登录名: account.loginName,
                天数: Math.floor((today - used.getTime()) / DAY_MS),
                日期: addDays(localDateOf(used), ACCOUNT_CLOSE_DAYS + 1)
            },
            dueKey: used.toISOString()
        };
    }));
}
async function close(ctx, id, reason) {
    await transaction(ctx, async (tx)=>{
        const account = await findAccount(tx, id, true);
        if (!account || account.status !== 'ENABLED' && account.status !== 'PENDING') return;
        await changeAccount(tx, account, {
            status: 'CLOSED'
        });
        await endSessions(tx, id, 'CLOSED');
        await tellAccountChange(tx, account, {
            change: '已关闭',
            reason
        });
        await recordAudit(tx, {
            event: accessEvents.closed,
            objectType: 'user',
            objectId: id,
            detail: {
                reason,
                loginName: account.loginName
            }
        });
    });
}
function daysBefore(now, days) {
    return new Date(now.getTime() - days * DAY_MS);
}

//# sourceMappingURL=close-unused.js.map