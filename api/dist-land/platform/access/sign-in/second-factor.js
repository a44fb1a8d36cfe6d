import { run, sql } from "../../../database/sql.js";
import { recordAudit, recordAuditApart } from "../../audit/index.js";
import { CryptoError, readSm2PublicKey, verifyChallenge } from "../../crypto/index.js";
import { badInput } from "../../errors/index.js";
import { transaction } from "../../kernel/index.js";
import { refuseAccess } from "../errors.js";
import { accessEvents } from "../events.js";
import { promoteSession } from "../sessions/start-session.js";
import { changeAccount } from "../users/account.js";
import { issueChallenge, takeChallenge } from "./challenges.js";
import { closeAttempt, openAttempt, recordSuccess } from "./lock-out.js";
import { nextStage, present } from "./outcome.js";
import { pendingSession } from "./pending-session.js";
import { welcome } from "./sign-in.js";
/**
 * Second step of an administrator's sign-in (03 §41.9 mode B): the signature (DER hex) over the challenge. E-QX-15 used, expired or not of
 * this sign-in; E-QX-16 not signed with the key of the account. A wrong signature counts like a wrong password.
 */ export async function completeSecondFactor(ctx, challengeId, signature) {
    const pending = await pendingSession(ctx, [
        'SECOND_FACTOR',
        'ENROLMENT'
    ]);
    const attempt = await openAttempt(ctx, pending.account.loginName);
    // Taken before it is judged and outside of what may roll back: every challenge gets one answer.
    const taken = await takeChallenge(ctx, challengeId, pending.id);
    const publicKey = keyToProve(pending);
    const answer = {
        publicKey: publicKey ?? '',
        signature
    };
    const verdict = verifyChallenge(taken?.challenge, answer, taken ? [
        taken.publicKey
    ] : [], ctx.app.clock.now());
    if (!verdict.accepted) {
        return refuse(ctx, pending.account, verdict.message === '挑战已失效' ? 'E-QX-15' : 'E-QX-16');
    }
    return advance(ctx, pending, attempt);
}
/** Offers an administrator's first key; it is bound once it has signed the challenge that this answers with. */ export async function enrolSecondFactor(ctx, offered) {
    const pending = await pendingSession(ctx, [
        'ENROLMENT'
    ]);
    const publicKey = readKey(offered);
    const { session, challenge } = await transaction(ctx, async (tx)=>{
        await run(tx, sql`update session set offered_key = ${publicKey} where id = ${pending.id}`);
        const { loginName } = pending.account;
        return {
            session: await promoteSession(tx, pending.id, 'ENROLMENT'),
            challenge: await issueChallenge(tx, {
                sessionId: pending.id,
                loginName,
                publicKey
            })
        };
    });
    return present(ctx, session, challenge);
}
function readKey(offered) {
    try {
        return readSm2PublicKey(offered);
    } catch (error) {
        if (error instanceof CryptoError) throw badInput([
            {
                path: 'publicKey',
                message: '公钥格式不正确'
            }
        ]);
        throw error;
    }
}
function keyToProve({ stage, account, offeredKey }) {
    return stage === 'ENROLMENT' ? offeredKey : account.publicKey;
}
async function refuse(ctx, account, code) {
    const entry = {
        event: accessEvents.factorRefused,
        objectType: 'user',
        objectId: account.id,
        ok: false,
        detail: {
            code
        }
    };
    await recordAuditApart(ctx, entry);
    throw refuseAccess(code);
}
async function advance(ctx, pending, attempt) {
    const session = await transaction(ctx, async (tx)=>{
        await closeAttempt(tx, attempt, 'PASSED');
        const account = await bindOfferedKey(tx, pending);
        const stage = nextStage(tx.app, account, true);
        const promoted = await promoteSession(tx, pending.id, stage, true);
        await recordSuccess(tx, account.loginName);
        if (stage === 'ACTIVE') await welcome(tx, account, pending.id);
        return promoted;
    });
    return present(ctx, session);
}
async function bindOfferedKey(tx, { stage, account, offeredKey }) {
    if (stage !== 'ENROLMENT' || offeredKey === null) return account;
    await recordAudit(tx, {
        event: accessEvents.factorBound,
        objectType: 'user',
        objectId: account.id,
        after: offeredKey
    });
    return changeAccount(tx, account, {
        secondFactor: 'SM2_KEY',
        publicKey: offeredKey
    });
}

//# sourceMappingURL=second-factor.js.map