import { run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { requireReason } from '../../errors/index.ts';
import { actorName, type Ctx, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { endSessionsOfRole } from '../sessions/end-sessions.ts';
import { getRole, lockRole, type RoleRow } from './find-roles.ts';
import { recordGrants } from './grant-history.ts';
import { settleGrantTask } from './grant-task.ts';
import { assertNotOwnRole } from './own-role.ts';
import type { RoleActInput } from './retire-role.ts';
import { sealRow } from './row-codes.ts';
import { settleOffers } from './upgrades/settle-offers.ts';
import { namedRights } from './write-grants.ts';

/** The security administrator lets the sensitive rights that wait in a role take effect (03 §40.3). E-QX-05 one's own, E-QX-31 none waits. */
export async function confirmRole(ctx: Ctx, id: string, version: number): Promise<RoleRow> {
  return transaction(ctx, async (tx) => {
    const { role, waiting } = await lockWaiting(tx, id, version);
    const sealed = waiting.map((permission) => ({
      permission,
      rowMac: sealRow(tx.app.keys, 'role_permission', { roleId: id, permission, confirmed: true }),
    }));
    await run(
      tx,
      sql`update role_permission rp
             set confirmed_at = ${tx.app.clock.now()}, confirmed_by = ${actorName(tx.actor)}, row_mac = t."rowMac"
            from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as t(permission text, "rowMac" text)
           where rp.role_id = ${id} and rp.permission = t.permission`,
    );
    await touch(tx, id);
    await recordGrants(tx, [{ kind: 'PERMISSION_CONFIRMED', role, ...namedRights(tx, waiting) }]);
    await recordAudit(tx, {
      event: accessEvents.roleConfirmed,
      objectType: 'role',
      objectId: id,
      detail: { permissions: waiting },
    });
    return getRole(tx, id);
  });
}

/** The security administrator takes the waiting rights out of the role again; what took effect before stays. */
export async function declineRole(ctx: Ctx, input: RoleActInput): Promise<RoleRow> {
  const reason = requireReason(input.reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const { role, waiting } = await lockWaiting(tx, input.id, input.version);
    await run(
      tx,
      sql`delete from role_permission where role_id = ${role.id} and permission = any(${waiting}) and confirmed_at is null`,
    );
    await touch(tx, role.id);
    await recordGrants(tx, [{ kind: 'PERMISSION_DECLINED', role, ...namedRights(tx, waiting), reason }]);
    await recordAudit(tx, {
      event: accessEvents.roleDeclined,
      objectType: 'role',
      objectId: role.id,
      detail: { permissions: waiting, reason },
    });
    return getRole(tx, role.id);
  });
}

async function lockWaiting(tx: Ctx, id: string, version: number): Promise<{ role: RoleRow; waiting: string[] }> {
  const role = await lockRole(tx, id, version);
  await assertNotOwnRole(tx, role.id);
  const waiting = role.permissions.filter(({ confirmed }) => !confirmed).map(({ code }) => code);
  if (waiting.length === 0) throw refuseAccess('E-QX-31');
  return { role, waiting };
}

async function touch(tx: Ctx, id: string): Promise<void> {
  await run(tx, sql`update role set version = version + 1, updated_at = ${tx.app.clock.now()} where id = ${id}`);
  await endSessionsOfRole(tx, id);
  await settleGrantTask(tx);
  await settleOffers(tx);
}
