import { run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { requireReason } from '../../errors/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { tellRoleChange } from '../notices/tell-role-change.ts';
import { endSessionsOfRole } from '../sessions/end-sessions.ts';
import { isAdministratorRole } from './builtin-limits.ts';
import { getRole, lockRole, type RoleRow } from './find-roles.ts';
import { type GrantKindCode, recordGrants } from './grant-history.ts';
import { assertNotOwnRole } from './own-role.ts';
import { type RoleSeal, sealRow } from './row-codes.ts';
import { settleOffers } from './upgrades/settle-offers.ts';

export interface RoleActInput {
  id: string;
  version: number;
  /** 5 to 500 characters. */
  reason: string;
}

/** 启用 or 停用 (03 §40.3): a role that is off gives nothing to anybody, and its holders sign in anew. E-QX-05, E-QX-26. */
export async function setRoleEnabled(ctx: Ctx, input: RoleActInput & { enabled: boolean }): Promise<RoleRow> {
  const reason = requireReason(input.reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const role = await lockRole(tx, input.id, input.version);
    await assertNotOwnRole(tx, role.id);
    if (isAdministratorRole(role.code)) throw refuseAccess('E-QX-26');
    const rowMac = sealRow(tx.app.keys, 'role', { ...sealOf(role), enabled: input.enabled });
    await run(
      tx,
      sql`update role set enabled = ${input.enabled}, row_mac = ${rowMac}, version = version + 1, updated_at = ${tx.app.clock.now()}
           where id = ${role.id}`,
    );
    await endSessionsOfRole(tx, role.id);
    const event = input.enabled ? accessEvents.roleEnabled : accessEvents.roleDisabled;
    const kind = input.enabled ? 'ROLE_ENABLED' : 'ROLE_DISABLED';
    await record(tx, role, { event, kind, change: input.enabled ? '启用了' : '停用了', reason });
    return getRole(tx, role.id);
  });
}

/**
 * 删除: the role stays for the history, its code is never given again. E-QX-27 a built-in one; E-QX-04 one that somebody holds, a closed
 * account too.
 */
export async function deleteRole(ctx: Ctx, input: RoleActInput): Promise<boolean> {
  const reason = requireReason(input.reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const role = await lockRole(tx, input.id, input.version);
    if (role.builtin) throw refuseAccess('E-QX-27');
    if (role.holders > 0) throw refuseAccess('E-QX-04', { count: String(role.holders) });
    const now = tx.app.clock.now();
    const rowMac = sealRow(tx.app.keys, 'role', { ...sealOf(role), enabled: false });
    await run(
      tx,
      sql`update role set enabled = false, deleted_at = ${now}, row_mac = ${rowMac}, version = version + 1, updated_at = ${now}
           where id = ${role.id}`,
    );
    await settleOffers(tx);
    await record(tx, role, { event: accessEvents.roleDeleted, kind: 'ROLE_DELETED', change: '删除了', reason });
    return true;
  });
}

function sealOf({ scopeOrgs, ...role }: RoleRow): RoleSeal {
  return { ...role, scopeOrgs: scopeOrgs.map(({ id }) => id).sort() };
}

async function record(
  tx: Ctx,
  role: RoleRow,
  act: { event: string; kind: GrantKindCode; change: string; reason: string },
): Promise<void> {
  const { event, kind, change, reason } = act;
  await recordGrants(tx, [{ kind, role, items: [], reason }]);
  await recordAudit(tx, { event, objectType: 'role', objectId: role.id, detail: { code: role.code, reason } });
  await tellRoleChange(tx, { change, roleName: role.name, reason });
}
