import { run, sql, toDateOrNull } from '../../../database/sql.ts';
import { recordAudit, recordAuditApart } from '../../audit/index.ts';
import { hashPassword, needsRehash, spendPasswordTime, verifyPassword } from '../../crypto/index.ts';
import { badInput } from '../../errors/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { type AccessErrorCode, refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { startSession } from '../sessions/start-session.ts';
import { type Account, changeAccount, findAccount, findAccountByLogin } from '../users/account.ts';
import { openPassword } from '../users/passwords.ts';
import { issueChallenge } from './challenges.ts';
import { closedReason } from './closed-reason.ts';
import { closeAttempt, openAttempt } from './lock-out.ts';
import { awaiting, nextStage, present, type SignInOutcome } from './outcome.ts';
import { awaitedRequest } from './second-person.ts';

export interface SignInRequest {
  loginName: string;
  /** SM2 ciphertext of the password, hex. */
  passwordCipher: string;
  client?: string | null;
}

const CLIENTS = ['staff', 'training', 'pad', 'apply'];

/**
 * First step of a sign-in. E-QX-10 for a wrong password and for an unknown name alike, in the same time; E-QX-11 locked; only who knows
 * the password learns that the account is closed (E-QX-12), its organisation switched off (E-QX-13), the address not among the account's
 * (E-QX-28) or the password too old (E-QX-14).
 */
export async function signIn(ctx: Ctx, request: SignInRequest): Promise<SignInOutcome> {
  const loginName = request.loginName.trim().toLowerCase();
  if (loginName === '' || loginName.length > 32) throw badInput([{ path: 'input.loginName', message: '请输入登录名' }]);
  const password = openPassword(ctx.app, request.passwordCipher, 'input.passwordCipher');
  const attempt = await openAttempt(ctx, loginName);
  const account = await findAccountByLogin(ctx, loginName);
  if (!(await matches(ctx, account, password)) || !account) {
    await closeAttempt(ctx, attempt, 'WRONG');
    return refuseAttempt(ctx, loginName, 'E-QX-10');
  }
  const reason = whyNot(ctx, account);
  if (reason) {
    await closeAttempt(ctx, attempt, 'PASSED');
    return refuseAttempt(ctx, loginName, reason);
  }
  const hash = await renewedHash(ctx, account, password);
  return enter(ctx, { account, attempt, hash, client: CLIENTS.find((c) => c === request.client) ?? 'staff' });
}

/** Costs the same whether the account exists or not. */
async function matches(ctx: Ctx, account: Account | undefined, password: string): Promise<boolean> {
  if (!account) return spendPasswordTime(password, ctx.app.config.PASSWORD_ITERATIONS);
  return verifyPassword(password, account.passwordHash);
}

function whyNot(ctx: Ctx, account: Account): AccessErrorCode | undefined {
  const end = toDateOrNull(account.passwordExpiresAt);
  return closedReason(ctx, account) ?? (end && ctx.app.clock.now() >= end ? 'E-QX-14' : undefined);
}

async function refuseAttempt(ctx: Ctx, loginName: string, code: AccessErrorCode): Promise<never> {
  const entry = {
    event: accessEvents.signInRefused,
    objectType: 'login',
    objectId: loginName,
    ok: false,
    detail: { code },
  };
  await recordAuditApart(ctx, entry);
  throw refuseAccess(code);
}

/** A hash with today's cost where the stored one is cheaper. */
async function renewedHash(ctx: Ctx, account: Account, password: string): Promise<string | undefined> {
  const iterations = ctx.app.config.PASSWORD_ITERATIONS;
  return needsRehash(account.passwordHash, iterations) ? hashPassword(password, iterations) : undefined;
}

/** Left to the next sign-in when somebody has changed the account since its password was checked. */
async function renewHash(tx: Ctx, account: Account, passwordHash: string): Promise<void> {
  const current = await findAccount(tx, account.id, true);
  if (current?.version === account.version) await changeAccount(tx, current, { passwordHash });
}

async function enter(
  ctx: Ctx,
  { account, attempt, hash, client }: { account: Account; attempt: string; hash: string | undefined; client: string },
): Promise<SignInOutcome> {
  const stage = nextStage(ctx.app, account, false);
  const waits = stage === 'ENROLMENT' ? await awaitedRequest(ctx, account.id) : undefined;
  if (waits) {
    await closeAttempt(ctx, attempt, 'PASSED');
    return awaiting(ctx, waits);
  }
  const opened = await transaction(ctx, async (tx) => {
    if (hash) await renewHash(tx, account, hash);
    const session = await startSession(tx, { userId: account.id, stage, client });
    await closeAttempt(tx, attempt, stage === 'SECOND_FACTOR' ? 'PASSED' : 'SUCCESS');
    if (stage === 'ACTIVE') await welcome(tx, account, session.id);
    const { publicKey, loginName } = account;
    const byCertificate = account.certificate !== null;
    const asks = stage === 'SECOND_FACTOR' && publicKey !== null;
    const challenge = asks
      ? await issueChallenge(tx, { sessionId: session.id, loginName, publicKey, byCertificate })
      : undefined;
    return { session, challenge };
  });
  return present(ctx, opened.session, opened.challenge);
}

/** What is written when a user is in at last; an administrator works in one place at a time (04 L3-02). */
export async function welcome(tx: Ctx, account: Account, sessionId: string): Promise<void> {
  if (account.needsSecondFactor && tx.app.config.SINGLE_ADMIN_SESSION)
    await endSessions(tx, account.id, 'REPLACED', sessionId);
  await run(tx, sql`update user_account set last_login_at = ${tx.app.clock.now()} where id = ${account.id}`);
  const by = { userId: account.id, name: account.displayName, orgId: account.orgId, orgName: account.orgName };
  await recordAudit(tx, { event: accessEvents.signedIn, objectType: 'session', objectId: sessionId, by });
}
