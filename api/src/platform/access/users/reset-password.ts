import { toDateOrNull } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { MINUTE_MS } from '../../calendar/index.ts';
import { hashPassword } from '../../crypto/index.ts';
import { requireReason } from '../../errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../kernel/index.ts';
import { readParameter } from '../../parameters/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { tellAccountChange } from '../notices/tell-account-change.ts';
import { tellOneTimePassword } from '../notices/tell-password.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { releaseLock } from '../sign-in/lock-out.ts';
import { type Account, changeAccount } from './account.ts';
import { accountToAdminister } from './administer.ts';
import { settleHandOutTasks } from './hand-out-task.ts';
import { ONE_TIME_HOURS, oneTimePassword, rememberPassword } from './passwords.ts';
import { phoneSettleHours } from './phone-settles.ts';

/** A one-time password and its end; who resets never sees it. */
export interface IssuedPassword {
  /** Stored only as a hash. */
  password: string;
  expiresAt: Date;
}

/** How the owner gets the password: by SMS until when it is good, or from the security administrator. */
export interface PasswordDelivery {
  way: 'SENT' | 'HAND_OUT';
  expiresAt: Date | null;
}

export interface ResetInput {
  id: string;
  version: number;
  /** 5 to 500 characters; told to the owner and the security administrators. */
  reason: string;
  /** No SMS reaches the owner. */
  unreachable: boolean;
}

/** When a password given out now stops being usable. */
export function oneTimeEnd(now: Date): Date {
  return new Date(now.getTime() + ONE_TIME_HOURS * 60 * MINUTE_MS);
}

/**
 * 重置密码: a one-time password goes by SMS to the owner's number and to nobody else; it must be changed at the first sign-in, within 24
 * hours. Where no SMS reaches him, or the number was changed a short while ago, nothing is reset yet: the security administrator decides
 * and hands it out. Both are told either way. E-QX-20 the own account.
 */
export async function resetPassword(ctx: Ctx, input: ResetInput): Promise<PasswordDelivery> {
  const reason = requireReason(input.reason, { path: 'reason' });
  const issued = await newPassword(ctx);
  return transaction(ctx, async (tx) => {
    const account = await accountToAdminister(tx, input.id, input.version);
    if (account.id === requireUser(tx).userId) throw refuseAccess('E-QX-20');
    const byHand = input.unreachable || (await hasFreshPhone(tx, account));
    if (byHand) await changeAccount(tx, account, { handOutAskedAt: tx.app.clock.now() });
    else await giveOneTimePassword(tx, account, issued, { passwordWay: 'SENT', handedBy: null });
    await settleHandOutTasks(tx);
    if (!byHand) await tellOneTimePassword(tx, account, issued);
    const change = byHand ? '申请重置密码，由安全管理员核实本人后发放' : '的密码已重置，一次性密码已发到登记的手机';
    await tellAccountChange(tx, account, { change, reason });
    await recordAudit(tx, {
      event: byHand ? accessEvents.handOutAsked : accessEvents.passwordReset,
      objectType: 'user',
      objectId: account.id,
      detail: { loginName: account.loginName, reason, way: byHand ? 'HAND_OUT' : 'SENT' },
    });
    return byHand ? { way: 'HAND_OUT', expiresAt: null } : { way: 'SENT', expiresAt: issued.expiresAt };
  });
}

/** A fresh one-time password with its hash. */
export async function newPassword(ctx: Ctx): Promise<IssuedPassword & { hash: string }> {
  const password = oneTimePassword();
  const hash = await hashPassword(password, ctx.app.config.PASSWORD_ITERATIONS);
  return { password, hash, expiresAt: oneTimeEnd(ctx.app.clock.now()) };
}

/** Replaces the password; ends sessions and a lock, and what waited to be handed out is settled. */
export async function giveOneTimePassword(
  tx: Ctx,
  account: Account,
  { hash, expiresAt }: { hash: string; expiresAt: Date },
  how: Pick<Account, 'passwordWay' | 'handedBy'>,
): Promise<void> {
  await changeAccount(tx, account, {
    ...how,
    passwordHash: hash,
    passwordChangedAt: tx.app.clock.now(),
    passwordExpiresAt: expiresAt,
    mustChange: true,
    handOutAskedAt: null,
  });
  await rememberPassword(tx, account.id, hash);
  await releaseLock(tx, account.loginName);
  await endSessions(tx, account.id, 'PASSWORD');
}

/** Whether an administrator changed the number so lately that its owner may not have been able to object. */
async function hasFreshPhone(tx: Ctx, { phoneChangedAt }: Account): Promise<boolean> {
  const changed = toDateOrNull(phoneChangedAt);
  if (changed === null || changed === undefined) return false;
  const settles = changed.getTime() + (await readParameter(tx, phoneSettleHours)) * 60 * MINUTE_MS;
  return tx.app.clock.now().getTime() < settles;
}
