import { recordAudit } from '../../audit/index.ts';
import { MINUTE_MS } from '../../calendar/index.ts';
import { hashPassword } from '../../crypto/index.ts';
import { type Ctx, requireUser, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { releaseLock } from '../sign-in/lock-out.ts';
import { changeAccount } from './account.ts';
import { accountToAdminister } from './administer.ts';
import { ONE_TIME_HOURS, oneTimePassword, rememberPassword } from './passwords.ts';

export interface IssuedPassword {
  /** Shown once, stored only as a hash. */
  password: string;
  expiresAt: Date;
}

/** When a password given out now stops being usable. */
export function oneTimeEnd(now: Date): Date {
  return new Date(now.getTime() + ONE_TIME_HOURS * 60 * MINUTE_MS);
}

/** Gives an account a one-time password that must be changed at the first sign-in, within 24 hours; ends its sessions, lifts a lock. */
export async function resetPassword(ctx: Ctx, id: string, version: number): Promise<IssuedPassword> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password, ctx.app.config.PASSWORD_ITERATIONS);
  const now = ctx.app.clock.now();
  const expiresAt = oneTimeEnd(now);
  await transaction(ctx, async (tx) => {
    const account = await accountToAdminister(tx, id, version);
    if (account.id === requireUser(tx).userId) throw refuseAccess('E-QX-20');
    await changeAccount(tx, account, {
      passwordHash,
      passwordChangedAt: now,
      passwordExpiresAt: expiresAt,
      mustChange: true,
    });
    await rememberPassword(tx, account.id, passwordHash);
    await releaseLock(tx, account.loginName);
    await endSessions(tx, account.id, 'PASSWORD');
    await recordAudit(tx, { event: accessEvents.passwordReset, objectType: 'user', objectId: account.id });
  });
  return { password, expiresAt };
}
