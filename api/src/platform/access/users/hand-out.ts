import { recordAudit } from '../../audit/index.ts';
import { refuse, requireReason } from '../../errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { tellAccountChange } from '../notices/tell-account-change.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { type Account, changeAccount } from './account.ts';
import { accountToAdminister, administered } from './administer.ts';
import type { UserRow } from './find-users.ts';
import { handingRoleOf, settleHandOutTasks } from './hand-out-task.ts';
import { giveOneTimePassword, type IssuedPassword, newPassword } from './reset-password.ts';

export interface HandOutInput {
  id: string;
  version: number;
  /** How the owner was recognised, or why not; 5 to 500 characters. */
  reason: string;
}

/**
 * 发放一次性密码: the security administrator, before whom the owner stands, gives him what the system administrator has asked for. Whoever
 * hands it out has seen it: the account's sensitive rights sleep until the system administrator says that the owner was there too
 * ({@link confirmOwner}). E-QX-20 the own account; E-QX-59 nothing waits; FORBIDDEN for the account of a security administrator, which the
 * audit administrator serves.
 */
export async function handOutPassword(ctx: Ctx, input: HandOutInput): Promise<IssuedPassword> {
  const reason = requireReason(input.reason, { path: 'reason' });
  const issued = await newPassword(ctx);
  await transaction(ctx, async (tx) => {
    const account = await waitingAccount(tx, input);
    const handedBy = requireUser(tx).userId;
    await giveOneTimePassword(tx, account, issued, { passwordWay: 'HANDED', handedBy });
    await conclude(tx, account, accessEvents.handedOut, '的一次性密码已当面发放', reason);
  });
  return { password: issued.password, expiresAt: issued.expiresAt };
}

/** 不予发放: the old password, where there is one, stays as it is. Refuses as {@link handOutPassword}. */
export async function declineHandOut(ctx: Ctx, input: HandOutInput): Promise<UserRow> {
  const reason = requireReason(input.reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const account = await waitingAccount(tx, input);
    await changeAccount(tx, account, { handOutAskedAt: null });
    await conclude(tx, account, accessEvents.handOutDeclined, '的密码重置申请未获同意', reason);
    return administered(tx, account.id);
  });
}

/**
 * 确认本人: the system administrator says that the owner himself has come and chosen his password; from then on the rights of the account
 * work. E-QX-20 the own account; E-QX-60 nothing was handed out, the owner has not chosen a password yet, or it is who handed it out.
 */
export async function confirmOwner(ctx: Ctx, input: HandOutInput): Promise<UserRow> {
  const reason = requireReason(input.reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const account = await accountToAdminister(tx, input.id, input.version);
    const { userId } = requireUser(tx);
    if (account.id === userId) throw refuseAccess('E-QX-20');
    if (account.passwordWay !== 'HANDED' || account.mustChange || account.handedBy === userId)
      throw refuseAccess('E-QX-60');
    await changeAccount(tx, account, { passwordWay: 'OWN', handedBy: null });
    await endSessions(tx, account.id, 'PASSWORD');
    await conclude(tx, account, accessEvents.ownerConfirmed, '已确认由本人使用', reason);
    return administered(tx, account.id);
  });
}

async function waitingAccount(tx: Ctx, { id, version }: HandOutInput): Promise<Account> {
  const account = await accountToAdminister(tx, id, version);
  const { userId, roles } = requireUser(tx);
  if (account.id === userId) throw refuseAccess('E-QX-20');
  if (!roles.includes(handingRoleOf(account.roleCodes))) throw refuse('FORBIDDEN');
  if (account.handOutAskedAt === null) throw refuseAccess('E-QX-59');
  return account;
}

async function conclude(tx: Ctx, account: Account, event: string, change: string, reason: string): Promise<void> {
  await settleHandOutTasks(tx);
  await tellAccountChange(tx, account, { change, reason });
  await recordAudit(tx, {
    event,
    objectType: 'user',
    objectId: account.id,
    detail: { loginName: account.loginName, reason },
  });
}
