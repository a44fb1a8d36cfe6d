import { run, sql, toDateOrNull } from "../../../database/sql.js";
import { recordAudit, recordAuditApart } from "../../audit/index.js";
import { localDateOf } from "../../calendar/index.js";
import { hashPassword, needsRehash, spendPasswordTime, verifyPassword } from "../../crypto/index.js";
import { badInput } from "../../errors/index.js";
import { transaction } from "../../kernel/index.js";
import { refuseAccess } from "../errors.js";
import { accessEvents } from "../events.js";
import { endSessions } from "../sessions/end-sessions.js";
import { startSession } from "../sessions/start-session.js";
import { changeAccount, findAccount, findAccountByLogin, isIntact, isOpen } from "../users/account.js";
import { mayComeFrom } from "../users/login-addresses.js";
import { openPassword } from "../users/passwords.js";
import { issueChallenge } from "./challenges.js";
import { closeAttempt, openAttempt } from "./lock-out.js";
import { nextStage, present } from "./outcome.js";
const CLIENTS = [
    'staff',
    'training',
    'pad',
    'apply'
];
/**
 * First step of a sign-in. E-QX-10 for a wrong password and for an unknown name alike, in the same time; E-QX-11 locked; only who knows
 * the password learns that the account is closed (E-QX-12), its organisation switched off (E-QX-13), the address not among the account's
 * (E-QX-28) or the password too old (E-QX-14).
 */ export async function signIn(ctx, request) {
    const loginName = request.loginName.trim().toLowerCase();
    if (loginName === '' || loginName.length > 32) throw badInput([
        {
            path: 'input.loginName',
            message: '请输入登录名'
        }
    ]);
    const password = openPassword(ctx.app, request.passwordCipher, 'input.passwordCipher');
    const attempt = await openAttempt(ctx, loginName);
    const account = await findAccountByLogin(ctx, loginName);
    if (!await matches(ctx, account, password) || !account) return refuseAttempt(ctx, loginName, 'E-QX-10');
    const reason = whyNot(ctx, account);
    if (reason) {
        await closeAttempt(ctx, attempt, 'PASSED');
        return refuseAttempt(ctx, loginName, reason);
    }
    const hash = await renewedHash(ctx, account, password);
    return enter(ctx, {
        account,
        attempt,
        hash,
        client: CLIENTS.find((c)=>c === request.client) ?? 'staff'
    });
}
/** Costs the same whether the account exists or not. */ async function matches(ctx, account, password) {
    if (!account) return spendPasswordTime(password, ctx.app.config.PASSWORD_ITERATIONS);
    return verifyPassword(password, account.passwordHash);
}
function whyNot(ctx, account) {
    const now = ctx.app.clock.now();
    if (!isIntact(ctx, account)) return 'E-QX-19';
    if (!isOpen(account, localDateOf(now))) return 'E-QX-12';
    if (!account.orgEnabled) return 'E-QX-13';
    if (!mayComeFrom(ctx.ip, account.loginIpRanges)) return 'E-QX-28';
    const end = toDateOrNull(account.passwordExpiresAt);
    return end && now >= end ? 'E-QX-14' : undefined;
}
async function refuseAttempt(ctx, loginName, code) {
    const entry = {
        event: accessEvents.signInRefused,
        objectType: 'login',
        objectId: loginName,
        ok: false,
        detail: {
            code
        }
    };
    await recordAuditApart(ctx, entry);
    throw refuseAccess(code);
}
/** A hash with today's cost where the stored one is cheaper. */ async function renewedHash(ctx, account, password) {
    const iterations = ctx.app.config.PASSWORD_ITERATIONS;
    return needsRehash(account.passwordHash, iterations) ? hashPassword(password, iterations) : undefined;
}
/** Left to the next sign-in when somebody has changed the account since its password was checked. */ async function renewHash(tx, account, passwordHash) {
    const current = await findAccount(tx, account.id, true);
    if (current?.version === account.version) await changeAccount(tx, current, {
        passwordHash
    });
}
async function enter(ctx, { account, attempt, hash, client }) {
    const stage = nextStage(ctx.app, account, false);
    const opened = await transaction(ctx, async (tx)=>{
        if (hash) await renewHash(tx, account, hash);
        const session = await startSession(tx, {
            userId: account.id,
            stage,
            client
        });
        await closeAttempt(tx, attempt, stage === 'SECOND_FACTOR' ? 'PASSED' : 'SUCCESS');
        if (stage === 'ACTIVE') await welcome(tx, account, session.id);
        const { publicKey, loginName } = account;
        const asks = stage === 'SECOND_FACTOR' && publicKey !== null;
        const challenge = asks ? await issueChallenge(tx, {
            sessionId: session.id,
            loginName,
            publicKey
        }) : undefined;
        return {
            session,
            challenge
        };
    });
    return present(ctx, opened.session, opened.challenge);
}
/** What is written when a user is in at last; an administrator works in one place at a time (04 L3-02). */ export async function welcome(tx, account, sessionId) {
    if (account.needsSecondFactor && tx.app.config.SINGLE_ADMIN_SESSION) await endSessions(tx, account.id, 'REPLACED', sessionId);
    await run(tx, sql`update user_account set last_login_at = ${tx.app.clock.now()} where id = ${account.id}`);
    const by = {
        userId: account.id,
        name: account.displayName,
        orgId: account.orgId,
        orgName: account.orgName
    };
    await recordAudit(tx, {
        event: accessEvents.signedIn,
        objectType: 'session',
        objectId: sessionId,
        by
    });
}

//# sourceMappingURL=sign-in.js.map