import { rows, run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { requireReason } from '../../errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { tellAccountChange } from '../notices/tell-account-change.ts';
import { recordGrants } from '../roles/grant-history.ts';
import { sealRow } from '../roles/row-codes.ts';
import { revokeRoles } from '../roles/user-roles.ts';
import type { Account } from './account.ts';
import { accountToAdminister, administered } from './administer.ts';
import type { UserRow } from './find-users.ts';
import { touchRoles } from './set-user-roles.ts';

interface WaitingRole {
  roleId: string;
  name: string;
  /** It holds a sensitive right, for which alone the confirmation is. */
  sensitive: boolean;
}

/** The security administrator lets the sensitive rights of a user's roles take effect. E-QX-05 one's own, E-QX-31 none waits. */
export async function confirmUserRoles(ctx: Ctx, id: string, version: number): Promise<UserRow> {
  return transaction(ctx, async (tx) => {
    const { account, waiting } = await lockWaiting(tx, id, version);
    for (const { roleId } of waiting) {
      const mac = sealRow(tx.app.keys, 'user_role', { userId: account.id, roleId, confirmed: true });
      await run(
        tx,
        sql`update user_role set confirmed_at = ${tx.app.clock.now()}, confirmed_by = ${requireUser(tx).name}, row_mac = ${mac}
             where user_id = ${account.id} and role_id = ${roleId}`,
      );
    }
    await touchRoles(tx, account.id);
    await recordGrants(tx, [{ kind: 'ROLE_CONFIRMED', user: account, items: waiting.map(({ name }) => name) }]);
    await recordAudit(tx, {
      event: accessEvents.rolesConfirmed,
      objectType: 'user',
      objectId: account.id,
      detail: { roles: account.roleCodes },
    });
    return administered(tx, account.id);
  });
}

/** The security administrator takes the waiting roles with sensitive rights from the user again; the others stay. */
export async function declineUserRoles(
  ctx: Ctx,
  input: { id: string; version: number; reason: string },
): Promise<UserRow> {
  const reason = requireReason(input.reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const { account, waiting } = await lockWaiting(tx, input.id, input.version);
    const declined = waiting.filter(({ sensitive }) => sensitive);
    await revokeRoles(
      tx,
      account.id,
      declined.map(({ roleId }) => roleId),
    );
    await touchRoles(tx, account.id);
    const names = declined.map(({ name }) => name);
    await recordGrants(tx, [{ kind: 'ROLE_DECLINED', user: account, items: names, reason }]);
    await tellAccountChange(tx, account, { change: `的角色未通过确认（${names.join('、')}）`, reason });
    await recordAudit(tx, {
      event: accessEvents.rolesDeclined,
      objectType: 'user',
      objectId: account.id,
      detail: { roles: names, reason },
    });
    return administered(tx, account.id);
  });
}

async function lockWaiting(
  tx: Ctx,
  id: string,
  version: number,
): Promise<{ account: Account; waiting: WaitingRole[] }> {
  const account = await accountToAdminister(tx, id, version);
  if (account.id === requireUser(tx).userId) throw refuseAccess('E-QX-05');
  const waiting = await rows<WaitingRole>(
    tx,
    sql`select ur.role_id as "roleId", r.name,
               exists (select 1 from role_permission rp join permission p on p.code = rp.permission and p.sensitive
                        where rp.role_id = r.id) as sensitive
          from user_role ur join role r on r.id = ur.role_id
         where ur.user_id = ${account.id} and ur.confirmed_at is null`,
  );
  if (!waiting.some(({ sensitive }) => sensitive)) throw refuseAccess('E-QX-31');
  return { account, waiting };
}
