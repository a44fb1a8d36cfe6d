import { randomBytes } from 'node:crypto';
import { tables } from '../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import { isDemo } from '../../access/demo/demo-accounts.ts';
import { webOf } from '../../access/sessions/web.ts';
import { certificateFault } from '../../access/sign-in/certificates.ts';
import { findAccount, isIntact } from '../../access/users/account.ts';
import { badInput, DomainError, refuse } from '../../errors/index.ts';
import { type UserActor } from '../../kernel/actor.ts';
import { type Ctx, requireUser } from '../../kernel/context.ts';
import { judgeAction } from '../available.ts';
import { requireReach } from '../beyond.ts';
import { findTransition, getState } from '../definition.ts';
import { readFlowRows } from '../lock-rows.ts';
import { isPermitted } from '../permit.ts';
import { requireIntactHistory } from '../sealed-events.ts';
import { type SignedDocument, STATEMENT_SECONDS, statementText } from './statement.ts';

interface SignatureRequest extends SignedDocument {
  id: string;
  payload: string;
  expiresAt: Date;
  demoKeyUrl: string | null;
}

/** What an act demands a signature of. */
interface SignedAct {
  type: string;
  id: string;
  version: number;
  action: string;
}

/**
 * Asks the caller to sign the document of a record for one step, once, within two minutes. Whoever may not take the step is refused as by the step
 * itself. @throws E-SIG-04 for an account without a key
 */
export async function requestSignature(ctx: Ctx, act: SignedAct): Promise<SignatureRequest> {
  const user = requireUser(ctx);
  const document = await documentOf(ctx, act);
  await requireIntactHistory(ctx, [act.id]);
  const { publicKey } = await keyOf(ctx, user);
  const now = ctx.app.clock.now();
  const expiresAt = new Date(now.getTime() + STATEMENT_SECONDS * 1000);
  const id = uuidv7(now.getTime());
  const payload = statementText({
    action: act.action,
    digest: document.digest,
    exp: expiresAt.toISOString(),
    loginName: user.loginName,
    nonce: randomBytes(32).toString('hex'),
    origin: webOf(ctx).origin,
    recordId: act.id,
    recordType: act.type,
    sid: user.sessionId,
    version: String(act.version),
  });
  await tables(ctx)
    .insertInto('flow_signature_request')
    .values({
      id,
      user_id: user.userId,
      session_id: user.sessionId,
      record_type: act.type,
      record_id: act.id,
      record_version: act.version,
      action: act.action,
      statement: payload,
      public_key: publicKey,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { ...document, id, payload, expiresAt, demoKeyUrl: isDemo(ctx.app) ? '/demo/keys/mine.json' : null };
}

async function documentOf(ctx: Ctx, { type, id, version, action }: SignedAct): Promise<SignedDocument> {
  const binding = ctx.app.registry.records.get(type);
  if (!binding?.document || !isUuid(id)) throw refuse('NOT_FOUND');
  await requireReach(ctx, type, [id]);
  const [row] = await readFlowRows(ctx, binding, [id]);
  if (!row) throw refuse('NOT_FOUND');
  if (row.version !== version) {
    const why = (await binding.staleness?.(ctx, [{ row, version }]))?.get(row.id);
    throw why ? new DomainError(why.code, why.message) : refuse('E-0504');
  }
  const answer = (await judgeAction(ctx, type, action, [row])).get(row.id);
  if (!answer || !isPermitted(answer))
    throw answer ? new DomainError(answer.code, answer.message) : refuse('NOT_FOUND');
  const flow = ctx.app.registry.getFlow(binding.flow);
  if (!findTransition(getState(flow, row.state), action)?.signature)
    throw badInput([{ path: 'action', message: '该操作不需要签名' }]);
  const document = (await binding.document(ctx, [id])).get(id);
  if (!document) throw refuse('NOT_FOUND');
  return document;
}

/**
 * The key bound to the caller's account, with its certificate where there is one; a row that was tampered with vouches for nobody.
 * @throws E-SIG-04 no key; E-SIG-05 the certificate may not sign now
 */
export async function keyOf(
  ctx: Ctx,
  { userId }: Pick<UserActor, 'userId'>,
): Promise<{ publicKey: string; certificate: string | null }> {
  const account = await findAccount(ctx, userId);
  if (!account?.publicKey || !isIntact(ctx, account)) throw refuse('E-SIG-04');
  const { publicKey, certificate } = account;
  const fault = certificate === null ? undefined : certificateFault(ctx.app, certificate, { at: ctx.app.clock.now() });
  if (fault) throw refuse('E-SIG-05', { why: fault });
  return { publicKey, certificate };
}
