import { run, sql } from '../../../database/sql.ts';
import { recordAuditApart } from '../../audit/index.ts';
import {
  CryptoError,
  isOpenChallenge,
  readCertificate,
  readSm2PublicKey,
  verifyChallenge,
} from '../../crypto/index.ts';
import { badInput, DomainError } from '../../errors/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { promoteSession } from '../sessions/start-session.ts';
import type { Account } from '../users/account.ts';
import { assertFree, bindFactor } from './bind-factor.ts';
import { admitCertificate, certificateNo, storedCertificate } from './certificates.ts';
import { issueChallenge, takeChallenge } from './challenges.ts';
import { closeAttempt, openAttempt, recordSuccess } from './lock-out.ts';
import { awaiting, nextStage, present, type SignInOutcome } from './outcome.ts';
import { type PendingSession, pendingSession } from './pending-session.ts';
import { type AwaitedRequest, askSecondPerson, awaitedRequest } from './second-person.ts';
import { welcome } from './sign-in.ts';

/**
 * Second step of an administrator's sign-in (03 §41.9): the signature (DER hex) over the challenge, with the certificate (PEM or base64) where the
 * account is bound to one. E-QX-15 used, expired or not of this sign-in; E-QX-54 the certificate may not be used; E-QX-16 not that of the account,
 * or not signed with its key. A wrong answer counts like a wrong password.
 */
export async function completeSecondFactor(
  ctx: Ctx,
  challengeId: string,
  signature: string,
  certificate?: string | null,
): Promise<SignInOutcome> {
  const pending = await pendingSession(ctx, ['SECOND_FACTOR', 'ENROLMENT']);
  const attempt = await openAttempt(ctx, pending.account.loginName);
  // Taken before it is judged and outside of what may roll back: every challenge gets one answer.
  const taken = await takeChallenge(ctx, challengeId, pending.id);
  const now = ctx.app.clock.now();
  if (!taken || !isOpenChallenge(taken.challenge, now)) return refuse(ctx, pending.account, refuseAccess('E-QX-15'));
  const publicKey = await presentedKey(ctx, pending, certificate);
  const verdict = verifyChallenge(taken.challenge, { publicKey, signature }, [taken.publicKey], now);
  if (!verdict.accepted) return refuse(ctx, pending.account, refuseAccess('E-QX-16'));
  return advance(ctx, pending, attempt);
}

/** The key that has to have signed; '' where nothing can be right. */
async function presentedKey(ctx: Ctx, pending: PendingSession, presented?: string | null): Promise<string> {
  const { key, certificate } = toProve(pending);
  if (certificate === null) return key ?? '';
  try {
    const admitted = admitCertificate(ctx, presented ?? '');
    return certificateNo(admitted) === certificateNo(readCertificate(certificate)) ? admitted.publicKey : '';
  } catch (error) {
    if (error instanceof DomainError) return refuse(ctx, pending.account, error);
    throw error;
  }
}

/**
 * Offers an administrator's first key, of a key file or of a certificate; once it has signed the challenge that this answers with, a second person
 * is asked to let it be bound (03 §41.9).
 * @throws E-QX-54, E-QX-55 the certificate may not be used; E-QX-56 it is another account's; E-QX-57 a request waits already
 */
export async function enrolSecondFactor(
  ctx: Ctx,
  offered: { publicKey?: string | null | undefined; certificate?: string | null | undefined },
): Promise<SignInOutcome> {
  const pending = await pendingSession(ctx, ['ENROLMENT']);
  const waits = await awaitedRequest(ctx, pending.account.id);
  if (waits) throw refuseAccess('E-QX-57', { no: waits.no });
  const certificate = offered.certificate ? admitCertificate(ctx, offered.certificate) : undefined;
  if (certificate) await assertFree(ctx, certificate);
  const publicKey = certificate?.publicKey ?? readKey(offered.publicKey ?? '');
  const { session, challenge } = await transaction(ctx, async (tx) => {
    const kept = certificate ? storedCertificate(certificate) : null;
    await run(
      tx,
      sql`update session set offered_key = ${publicKey}, offered_certificate = ${kept} where id = ${pending.id}`,
    );
    const { loginName } = pending.account;
    return {
      session: await promoteSession(tx, pending.id, 'ENROLMENT'),
      challenge: await issueChallenge(tx, {
        sessionId: pending.id,
        loginName,
        publicKey,
        byCertificate: kept !== null,
      }),
    };
  });
  return present(ctx, session, challenge);
}

function readKey(offered: string): string {
  try {
    return readSm2PublicKey(offered);
  } catch (error) {
    if (error instanceof CryptoError) throw badInput([{ path: 'publicKey', message: '公钥格式不正确' }]);
    throw error;
  }
}

function toProve(pending: PendingSession): { key: string | null; certificate: string | null } {
  const { stage, account, offeredKey, offeredCertificate } = pending;
  return stage === 'ENROLMENT'
    ? { key: offeredKey, certificate: offeredCertificate }
    : { key: account.publicKey, certificate: account.certificate };
}

async function refuse(ctx: Ctx, account: Account, refusal: DomainError): Promise<never> {
  const entry = {
    event: accessEvents.factorRefused,
    objectType: 'user',
    objectId: account.id,
    ok: false,
    detail: { code: refusal.code },
  };
  await recordAuditApart(ctx, entry);
  throw refusal;
}

async function advance(ctx: Ctx, pending: PendingSession, attempt: string): Promise<SignInOutcome> {
  const { session, request } = await transaction(ctx, async (tx) => {
    await closeAttempt(tx, attempt, 'PASSED');
    const binding = await bindOffered(tx, pending);
    if ('request' in binding) return { request: binding.request };
    const stage = nextStage(tx.app, binding.account, true);
    const promoted = await promoteSession(tx, pending.id, stage, true);
    await recordSuccess(tx, binding.account.loginName);
    if (stage === 'ACTIVE') await welcome(tx, binding.account, pending.id);
    return { session: promoted };
  });
  return session ? present(ctx, session) : awaiting(ctx, request);
}

/** The key that was just proven is bound by a second person; at once only where nobody is there yet who could approve. */
async function bindOffered(
  tx: Ctx,
  pending: PendingSession,
): Promise<{ account: Account } | { request: AwaitedRequest }> {
  const { stage, account, offeredKey: publicKey, offeredCertificate: certificate } = pending;
  if (stage !== 'ENROLMENT' || publicKey === null) return { account };
  const request = await askSecondPerson(tx, account, { publicKey, certificate });
  if (request === undefined)
    return { account: await bindFactor(tx, account, { publicKey, certificate }, { secondPerson: '无其他可审批人员' }) };
  await endSessions(tx, account.id, 'FACTOR');
  return { request };
}
