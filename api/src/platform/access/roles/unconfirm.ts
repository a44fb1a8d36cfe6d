import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { sealRow } from './row-codes.ts';

/** The sensitive rights of a role wait for the security administrator again: what was confirmed is not what the role is now (03 §40.3). */
export async function awaitConfirmationAnew(tx: Ctx, roleId: string): Promise<void> {
  const confirmed = await rows<{ permission: string }>(
    tx,
    sql`select rp.permission from role_permission rp join permission p on p.code = rp.permission and p.sensitive
         where rp.role_id = ${roleId} and rp.confirmed_at is not null`,
  );
  const sealed = confirmed.map(({ permission }) => ({
    permission,
    rowMac: sealRow(tx.app.keys, 'role_permission', { roleId, permission, confirmed: false }),
  }));
  await run(
    tx,
    sql`update role_permission rp set confirmed_at = null, confirmed_by = null, row_mac = t."rowMac"
          from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as t(permission text, "rowMac" text)
         where rp.role_id = ${roleId} and rp.permission = t.permission`,
  );
}

/** The roles of an account wait for the security administrator again, since they would now reach other records. */
export async function awaitRolesAnew(tx: Ctx, userId: string): Promise<void> {
  const held = await rows<{ roleId: string }>(
    tx,
    sql`select role_id as "roleId" from user_role where user_id = ${userId} and confirmed_at is not null`,
  );
  const sealed = held.map(({ roleId }) => ({
    roleId,
    rowMac: sealRow(tx.app.keys, 'user_role', { userId, roleId, confirmed: false }),
  }));
  await run(
    tx,
    sql`update user_role ur set confirmed_at = null, confirmed_by = null, row_mac = t."rowMac"
          from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as t("roleId" uuid, "rowMac" text)
         where ur.user_id = ${userId} and ur.role_id = t."roleId"`,
  );
}
