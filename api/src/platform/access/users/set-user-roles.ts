import { run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { actorName, type Ctx, requireUser, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { tellAccountChange } from '../notices/tell-account-change.ts';
import { getOrg, standingOf } from '../orgs/find-orgs.ts';
import { assertAdministratorsRemain } from '../roles/administrators.ts';
import { recordGrants } from '../roles/grant-history.ts';
import { settleGrantTask } from '../roles/grant-task.ts';
import { assertCompatible } from '../roles/separation.ts';
import { type GrantableRole, grantRoles, heldRoles, revokeRoles, rolesByCode } from '../roles/user-roles.ts';
import { assertWithinReach } from '../scope/within-reach.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import type { Account } from './account.ts';
import { accountToAdminister, administered } from './administer.ts';
import type { UserRow } from './find-users.ts';

/**
 * Sets the roles of another user (03 §40.3). E-QX-05 one's own, E-QX-06 roles that exclude each other, E-QX-07 the last administrator of a
 * kind. New grants of sensitive rights sleep until they are confirmed. Ends the user's sessions.
 */
export async function setUserRoles(ctx: Ctx, id: string, version: number, codes: readonly string[]): Promise<UserRow> {
  return transaction(ctx, async (tx) => {
    const actor = requireUser(tx);
    const account = await accountToAdminister(tx, id, version);
    if (account.id === actor.userId) throw refuseAccess('E-QX-05');
    await changeRoles(tx, account, await rolesByCode(tx, codes));
    return administered(tx, account.id);
  });
}

/** Gives an account exactly these roles: who is told, what is kept and that its sessions end go with every such change. */
export async function changeRoles(tx: Ctx, account: Account, wanted: readonly GrantableRole[]): Promise<void> {
  assertCompatible(tx.app.registry, wanted);
  const held = await heldRoles(tx, account.id);
  const lost = held.filter(({ code }) => !wanted.some((role) => role.code === code));
  const given = wanted.filter(({ code }) => !held.some((role) => role.code === code));
  const lostCodes = lost.map(({ code }) => code);
  await assertWithinReach(tx, given, standingOf(await getOrg(tx, account.orgId)));
  await assertAdministratorsRemain(tx, account.id, lostCodes);
  await revokeRoles(
    tx,
    account.id,
    lost.map((role) => role.id),
  );
  await grantRoles(tx, account.id, wanted, { by: actorName(tx.actor), confirmed: false });
  await touchRoles(tx, account.id);
  await recordGrants(tx, [
    { kind: 'ROLE_GRANTED', user: account, items: given.map(({ name }) => name) },
    { kind: 'ROLE_REVOKED', user: account, items: lost.map(({ name }) => name) },
  ]);
  const names = wanted.map(({ name }) => name).join('、') || '无';
  await tellAccountChange(tx, account, { change: '的角色已变更', reason: `现有角色：${names}` });
  await recordAudit(tx, {
    event: accessEvents.rolesChanged,
    objectType: 'user',
    objectId: account.id,
    before: account.roleCodes,
    after: wanted.map((role) => role.code),
    detail: { lost: lostCodes, roles: wanted.map((role) => role.code) },
  });
}

/** Raises the version of an account whose roles changed and ends its sessions. */
export async function touchRoles(tx: Ctx, userId: string): Promise<void> {
  await run(
    tx,
    sql`update user_account set version = version + 1, updated_at = ${tx.app.clock.now()} where id = ${userId}`,
  );
  await endSessions(tx, userId, 'ROLES');
  await settleGrantTask(tx);
}
