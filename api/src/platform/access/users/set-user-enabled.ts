import { recordAudit } from '../../audit/index.ts';
import { requireReason } from '../../errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { tellAccountChange } from '../notices/tell-account-change.ts';
import { assertAdministratorsRemain } from '../roles/administrators.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { releaseLock } from '../sign-in/lock-out.ts';
import { changeAccount } from './account.ts';
import { accountToAdminister, administered } from './administer.ts';
import type { UserRow } from './find-users.ts';

export interface EnableInput {
  id: string;
  version: number;
  enabled: boolean;
  /** 5 to 500 characters. */
  reason: string;
}

/**
 * 启用 or 关闭 of an account (03 §40.3). Closing ends every session of the user at once, on every node; enabling also lifts a lock.
 * E-QX-20 the own account, E-QX-07 the last enabled administrator of its kind.
 */
export async function setUserEnabled(ctx: Ctx, input: EnableInput): Promise<UserRow> {
  const reason = requireReason(input.reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const account = await accountToAdminister(tx, input.id, input.version);
    if (account.id === requireUser(tx).userId) throw refuseAccess('E-QX-20');
    if (!input.enabled) await assertAdministratorsRemain(tx, account.id, account.roleCodes);
    // An account whose first password was never changed goes on waiting for its owner.
    const opened = account.mustChange ? 'PENDING' : 'ENABLED';
    await changeAccount(tx, account, { status: input.enabled ? opened : 'CLOSED' });
    if (input.enabled) await releaseLock(tx, account.loginName);
    else await endSessions(tx, account.id, 'CLOSED');
    await tellAccountChange(tx, account, { change: input.enabled ? '已启用' : '已关闭', reason });
    await recordAudit(tx, {
      event: input.enabled ? accessEvents.enabled : accessEvents.closed,
      objectType: 'user',
      objectId: account.id,
      detail: { reason, loginName: account.loginName },
    });
    return administered(tx, account.id);
  });
}
