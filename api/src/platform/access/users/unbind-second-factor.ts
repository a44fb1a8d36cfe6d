import { recordAudit } from '../../audit/index.ts';
import { requireReason } from '../../errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { changeAccount } from './account.ts';
import { accountToAdminister, administered } from './administer.ts';
import type { UserRow } from './find-users.ts';

export interface UnbindInput {
  id: string;
  version: number;
  /** 5 to 500 characters, kept in the audit log. */
  reason: string;
}

/**
 * 解除密钥绑定 for a lost or broken SM2 key (03 §41.9): the next sign-in asks for a new one wherever a role demands a second factor. Ends
 * every session of the user, also one that waits for the old key's signature. E-QX-20 the own account, so that no administrator swaps the
 * own key alone; E-QX-23 no key is bound.
 */
export async function unbindSecondFactor(ctx: Ctx, input: UnbindInput): Promise<UserRow> {
  const reason = requireReason(input.reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const account = await accountToAdminister(tx, input.id, input.version);
    if (account.id === requireUser(tx).userId) throw refuseAccess('E-QX-20');
    if (account.secondFactor === 'NONE') throw refuseAccess('E-QX-23');
    await changeAccount(tx, account, { secondFactor: 'NONE', publicKey: null, certificate: null, certificateNo: null });
    await endSessions(tx, account.id, 'FACTOR');
    await recordAudit(tx, {
      event: accessEvents.factorUnbound,
      objectType: 'user',
      objectId: account.id,
      before: account.certificateNo ?? account.publicKey,
      detail: { reason, loginName: account.loginName },
    });
    return administered(tx, account.id);
  });
}
