import { firstRow, run, sql } from "../../../database/sql.js";
import { isUuid, uuidv7 } from "../../../database/uuid.js";
import { challengeBytes, makeChallenge } from "../../crypto/index.js";
import { webOf } from "../sessions/web.js";
/** Issues a challenge that only the holder of `publicKey` can answer, within a minute and once (03 §41.9). */ export async function issueChallenge(ctx, input) {
    const now = ctx.app.clock.now();
    const challenge = makeChallenge({
        sid: input.sessionId,
        loginName: input.loginName,
        origin: webOf(ctx).origin
    }, now);
    const id = uuidv7(now.getTime());
    await run(ctx, sql`insert into sign_in_challenge (id, session_id, challenge, public_key, created_at)
        values (${id}, ${input.sessionId}, ${JSON.stringify(challenge)}::jsonb, ${input.publicKey}, ${now})`);
    return {
        id,
        payload: challengeBytes(challenge).toString('utf8'),
        expiresAt: new Date(challenge.exp)
    };
}
/** Takes a challenge of the session for its one answer; undefined when it is unknown, another session's or used. */ export async function takeChallenge(ctx, id, sessionId) {
    if (!isUuid(id)) return undefined;
    return firstRow(ctx, sql`update sign_in_challenge set answered_at = ${ctx.app.clock.now()}
         where id = ${id} and session_id = ${sessionId} and answered_at is null
        returning challenge, public_key as "publicKey"`);
}

//# sourceMappingURL=challenges.js.map