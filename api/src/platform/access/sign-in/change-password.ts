import { recordAudit } from '../../audit/index.ts';
import { hashPassword, verifyPassword } from '../../crypto/index.ts';
import { badInput } from '../../errors/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { promoteSession } from '../sessions/start-session.ts';
import { changeAccount } from '../users/account.ts';
import { openPassword, passwordFault, rememberPassword, wasUsedBefore } from '../users/passwords.ts';
import { closeAttempt, openAttempt } from './lock-out.ts';
import { nextStage, present, type SignInOutcome } from './outcome.ts';
import { type PendingSession, pendingSession } from './pending-session.ts';
import { welcome } from './sign-in.ts';

/**
 * Changes the caller's own password: the forced step of a sign-in, or at any time. BAD_INPUT when the new one breaks the policy, E-QX-18
 * when the current one is wrong (which counts like a failed sign-in). Ends the user's other sessions.
 */
export async function changePassword(ctx: Ctx, currentCipher: string, newCipher: string): Promise<SignInOutcome> {
  const pending = await pendingSession(ctx, ['PASSWORD', 'ACTIVE']);
  const current = openPassword(ctx.app, currentCipher, 'currentCipher');
  const fresh = openPassword(ctx.app, newCipher, 'newCipher');
  const fault = passwordFault(ctx.app, fresh, pending.account.loginName);
  if (fault) throw badInput([{ path: 'newCipher', message: fault }]);
  const attempt = await openAttempt(ctx, pending.account.loginName);
  if (!(await verifyPassword(current, pending.account.passwordHash))) throw refuseAccess('E-QX-18');
  await closeAttempt(ctx, attempt, 'PASSED');
  if (current === fresh || (await wasUsedBefore(ctx, pending.account.id, fresh))) {
    throw badInput([{ path: 'newCipher', message: '新密码不能与最近5次使用过的密码相同' }]);
  }
  return write(ctx, pending, await hashPassword(fresh, ctx.app.config.PASSWORD_ITERATIONS));
}

async function write(ctx: Ctx, pending: PendingSession, passwordHash: string): Promise<SignInOutcome> {
  const now = ctx.app.clock.now();
  const session = await transaction(ctx, async (tx) => {
    const account = await changeAccount(tx, pending.account, {
      passwordHash,
      passwordChangedAt: now,
      passwordExpiresAt: null,
      mustChange: false,
      // What was sent to his phone proves the owner; what an administrator has handed out does not.
      passwordWay: pending.account.passwordWay === 'HANDED' ? 'HANDED' : 'OWN',
      status: 'ENABLED',
    });
    await rememberPassword(tx, account.id, passwordHash);
    await recordAudit(tx, { event: accessEvents.passwordChanged, objectType: 'user', objectId: account.id });
    await endSessions(tx, account.id, 'PASSWORD', pending.id);
    const stage = nextStage(tx.app, account, pending.secondFactorProven);
    const promoted = await promoteSession(tx, pending.id, stage);
    if (pending.stage !== 'ACTIVE' && stage === 'ACTIVE') await welcome(tx, account, pending.id);
    return promoted;
  });
  return present(ctx, session);
}
