import { firstRow, run, sql } from '../../../database/sql.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import { challengeBytes, makeChallenge, type SignInChallenge } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { webOf } from '../sessions/web.ts';

/** A challenge as the browser gets it. */
export interface IssuedChallenge {
  id: string;
  /** Exactly the bytes to be signed, as text. */
  payload: string;
  expiresAt: Date;
  /** The answer needs the certificate too. */
  byCertificate: boolean;
}

/** Issues a challenge that only the holder of `publicKey` can answer, within a minute and once (03 §41.9). */
export async function issueChallenge(
  ctx: Ctx,
  input: { sessionId: string; loginName: string; publicKey: string; byCertificate: boolean },
): Promise<IssuedChallenge> {
  const now = ctx.app.clock.now();
  const challenge = makeChallenge({ sid: input.sessionId, loginName: input.loginName, origin: webOf(ctx).origin }, now);
  const id = uuidv7(now.getTime());
  await run(
    ctx,
    sql`insert into sign_in_challenge (id, session_id, challenge, public_key, created_at)
        values (${id}, ${input.sessionId}, ${JSON.stringify(challenge)}::jsonb, ${input.publicKey}, ${now})`,
  );
  const payload = challengeBytes(challenge).toString('utf8');
  return { id, payload, expiresAt: new Date(challenge.exp), byCertificate: input.byCertificate };
}

/** Takes a challenge of the session for its one answer; undefined when it is unknown, another session's or used. */
export async function takeChallenge(
  ctx: Ctx,
  id: string,
  sessionId: string,
): Promise<{ challenge: SignInChallenge; publicKey: string } | undefined> {
  if (!isUuid(id)) return undefined;
  return firstRow(
    ctx,
    sql`update sign_in_challenge set answered_at = ${ctx.app.clock.now()}
         where id = ${id} and session_id = ${sessionId} and answered_at is null
        returning challenge, public_key as "publicKey"`,
  );
}
