import { rows, run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { type Ctx, requireUser, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { assertAdministratorsRemain } from '../roles/administrators.ts';
import { sealRow } from '../roles/row-codes.ts';
import { assertCompatible, grantRoles, revokeRoles, rolesByCode } from '../roles/user-roles.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { accountToAdminister, administered } from './administer.ts';
import type { UserRow } from './find-users.ts';

/**
 * Sets the roles of another user (03 §40.3). E-QX-05 one's own, E-QX-06 roles that exclude each other, E-QX-07 the last administrator of a
 * kind. New grants of sensitive rights sleep until {@link confirmUserRoles}. Ends the user's sessions.
 */
export async function setUserRoles(ctx: Ctx, id: string, version: number, codes: readonly string[]): Promise<UserRow> {
  return transaction(ctx, async (tx) => {
    const actor = requireUser(tx);
    const account = await accountToAdminister(tx, id, version);
    if (account.id === actor.userId) throw refuseAccess('E-QX-05');
    const wanted = await rolesByCode(tx, codes);
    assertCompatible(wanted);
    const lost = account.roleCodes.filter((code) => !wanted.some((role) => role.code === code));
    await assertAdministratorsRemain(tx, account.id, lost);
    const lostIds = await rows<{ id: string }>(tx, sql`select id from role where code = any(${lost})`);
    await revokeRoles(
      tx,
      account.id,
      lostIds.map((role) => role.id),
    );
    await grantRoles(tx, account.id, wanted, { by: actor.name, confirmed: false });
    await run(
      tx,
      sql`update user_account set version = version + 1, updated_at = ${tx.app.clock.now()} where id = ${account.id}`,
    );
    await endSessions(tx, account.id, 'ROLES');
    await recordAudit(tx, {
      event: accessEvents.rolesChanged,
      objectType: 'user',
      objectId: account.id,
      before: account.roleCodes,
      after: wanted.map((role) => role.code),
      detail: { lost, roles: wanted.map((role) => role.code) },
    });
    return administered(tx, account.id);
  });
}

/** The security administrator lets the sensitive rights of a user's roles take effect. E-QX-05 one's own. */
export async function confirmUserRoles(ctx: Ctx, id: string, version: number): Promise<UserRow> {
  return transaction(ctx, async (tx) => {
    const actor = requireUser(tx);
    const account = await accountToAdminister(tx, id, version);
    if (account.id === actor.userId) throw refuseAccess('E-QX-05');
    const waiting = await rows<{ roleId: string }>(
      tx,
      sql`select role_id as "roleId" from user_role where user_id = ${account.id} and confirmed_at is null`,
    );
    for (const { roleId } of waiting) {
      const mac = sealRow(tx.app.keys, 'user_role', { userId: account.id, roleId, confirmed: true });
      await run(
        tx,
        sql`update user_role set confirmed_at = ${tx.app.clock.now()}, confirmed_by = ${actor.name}, row_mac = ${mac}
             where user_id = ${account.id} and role_id = ${roleId}`,
      );
    }
    await run(
      tx,
      sql`update user_account set version = version + 1, updated_at = ${tx.app.clock.now()} where id = ${account.id}`,
    );
    await endSessions(tx, account.id, 'ROLES');
    await recordAudit(tx, {
      event: accessEvents.rolesConfirmed,
      objectType: 'user',
      objectId: account.id,
      detail: { roles: account.roleCodes },
    });
    return administered(tx, account.id);
  });
}
