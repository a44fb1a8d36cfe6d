import { webOf } from "../sessions/web.js";
import { isPasswordDue } from "../users/passwords.js";
/**
 * The next step of a sign-in: prove the bound key, then change a password that is due, then bind a key where a role demands one, then
 * work. The proof comes first, so that a stolen one-time password alone cannot set a new one for an administrator with a key.
 */ export function nextStage(app, account, secondFactorProven) {
    const hasKey = account.secondFactor === 'SM2_KEY';
    if (hasKey && !secondFactorProven) return 'SECOND_FACTOR';
    if (isPasswordDue(app, account)) return 'PASSWORD';
    if (account.needsSecondFactor && !hasKey) return 'ENROLMENT';
    return 'ACTIVE';
}
/** Hands the session's token to the browser and says how to go on. */ export function present(ctx, session, challenge) {
    webOf(ctx).setSessionToken(session.token);
    return {
        stage: session.stage,
        token: session.token,
        ...challenge && {
            challenge
        }
    };
}

//# sourceMappingURL=outcome.js.map