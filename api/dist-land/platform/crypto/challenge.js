import { randomBytes } from 'node:crypto';
import { equalBytes } from "./bytes.js";
import { canonicalJson } from "./canonical-json.js";
import { readSm2PublicKey, sm2Verify } from "./sm2.js";
/** How long an administrator has to sign (41.9). */ export const CHALLENGE_SECONDS = 60;
/** A fresh challenge that ends {@link CHALLENGE_SECONDS} after `now`. Remember it; forget it with the first answer. */ export function makeChallenge(attempt, now) {
    const { sid, loginName, origin } = attempt;
    const exp = new Date(now.getTime() + CHALLENGE_SECONDS * 1000).toISOString();
    return {
        nonce: randomBytes(32).toString('hex'),
        sid,
        loginName,
        origin,
        exp
    };
}
/** The bytes that are signed: canonical JSON of the five members, UTF-8. */ export function challengeBytes({ nonce, sid, loginName, origin, exp }) {
    return Buffer.from(canonicalJson({
        nonce,
        sid,
        loginName,
        origin,
        exp
    }), 'utf8');
}
/**
 * Judges an answer. `issued` is the server's own unused challenge of this attempt, undefined when there is none
 * (used, unknown, yesterday's); `boundKeys` are the public keys registered for the account.
 */ export function verifyChallenge(issued, answer, boundKeys, now) {
    // Written this way round, an unreadable expiry is an expired one.
    const open = issued !== undefined && now.getTime() < Date.parse(issued.exp);
    if (!open) return refused('挑战已失效');
    if (!boundKeys.some((key)=>isSameKey(key, answer.publicKey))) return refused('证书与账号不匹配');
    if (!sm2Verify(challengeBytes(issued), answer.signature, answer.publicKey)) return refused('签名验证失败');
    return {
        accepted: true
    };
}
function isSameKey(registered, presented) {
    try {
        return equalBytes(readSm2PublicKey(registered), readSm2PublicKey(presented));
    } catch  {
        return false;
    }
}
function refused(message) {
    return {
        accepted: false,
        message
    };
}

//# sourceMappingURL=challenge.js.map