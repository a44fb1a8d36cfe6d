import { toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { closeAttempt, openAttempt } from '../../access/sign-in/lock-out.ts';
import { recordAuditApart } from '../../audit/index.ts';
import { canonicalJson, sm2Verify } from '../../crypto/index.ts';
import { refuse } from '../../errors/index.ts';
import { type Ctx, requireUser } from '../../kernel/context.ts';
import { keyOf } from './request-signature.ts';
import { type FlowStatement, type ProvenSignature } from './statement.ts';

/**
 * Proves the caller's signature for one step, before the step's transaction: each request has one answer, and a wrong one counts like a wrong
 * password (03 §41.9: 5 failures lock for 30 minutes), whatever becomes of the step.
 *
 * @throws E-SIG-02 used, expired, of another session or not signed with the caller's own key
 */
export async function proveSignature(ctx: Ctx, requestId: string, signature: string): Promise<ProvenSignature> {
  const user = requireUser(ctx);
  const attempt = await openAttempt(ctx, user.loginName);
  const now = ctx.app.clock.now();
  const asked = isUuid(requestId)
    ? await tables(ctx)
        .updateTable('flow_signature_request')
        .set({ answered_at: now })
        .where('id', '=', requestId)
        .where('user_id', '=', user.userId)
        .where('session_id', '=', user.sessionId)
        .where('answered_at', 'is', null)
        .returningAll()
        .executeTakeFirst()
    : undefined;
  const open = asked && toDate(asked.expires_at) > now;
  const { publicKey, certificate } = await keyOf(ctx, user);
  // A key that was changed since the question was asked no longer answers it.
  if (!open || asked.public_key !== publicKey || !sm2Verify(asked.statement, signature, publicKey)) {
    await recordAuditApart(ctx, {
      event: 'flow.signature-refused',
      objectType: asked?.record_type ?? 'flow',
      objectId: asked?.record_id ?? requestId,
      ok: false,
    });
    throw refuse('E-SIG-02');
  }
  await closeAttempt(ctx, attempt, 'PASSED');
  const { digest } = JSON.parse(asked.statement) as FlowStatement;
  return {
    requestId: asked.id,
    recordType: asked.record_type,
    recordId: asked.record_id,
    version: asked.record_version,
    action: asked.action,
    digest,
    statement: asked.statement,
    publicKey,
    certificate,
    signature,
  };
}

/** Whether a statement is the canonical one and its signature is the key's. */
export function isGenuine(statement: string, signature: string, publicKey: string): boolean {
  try {
    return canonicalJson(JSON.parse(statement)) === statement && sm2Verify(statement, signature, publicKey);
  } catch {
    return false;
  }
}
