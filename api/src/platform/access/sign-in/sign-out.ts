import { recordAudit } from '../../audit/index.ts';
import { type Ctx, requireUser, transaction } from '../../kernel/index.ts';
import { accessEvents } from '../events.ts';
import { endSession } from '../sessions/end-sessions.ts';
import { webOf } from '../sessions/web.ts';

/** Ends the caller's session; its token is worth nothing from then on. */
export async function signOut(ctx: Ctx): Promise<true> {
  const { userId, sessionId } = requireUser(ctx);
  await transaction(ctx, async (tx) => {
    await endSession(tx, userId, sessionId, 'SIGN_OUT');
    await recordAudit(tx, { event: accessEvents.signedOut, objectType: 'session', objectId: sessionId });
  });
  webOf(ctx).clearSessionToken();
  return true;
}
