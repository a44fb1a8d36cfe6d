import { rows, run, sql } from '../../../database/sql.ts';
import { badInput } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { RoleReach } from '../scope/scope-of-roles.ts';
import { sealRow } from './row-codes.ts';
import type { SeparableRole } from './separation.ts';

/** A role as the rules of granting need it. */
export interface GrantableRole extends SeparableRole, RoleReach {
  id: string;
  name: string;
}

/** The roles of the codes; BAD_INPUT when one does not exist or is switched off. */
export async function rolesByCode(
  ctx: Ctx,
  codes: readonly string[],
  { enabledOnly = true } = {},
): Promise<GrantableRole[]> {
  const wanted = [...new Set(codes)];
  const found = await rows<GrantableRole>(
    ctx,
    sql`select id, code, name, exclusive_with as "exclusiveWith", scope_kind as "scopeKind",
               array(select path from org where id = any(role.scope_orgs)) as "orgPaths",
               array(select permission from role_permission where role_id = role.id) as permissions
          from role where code = any(${wanted}) and (enabled or ${!enabledOnly}) and deleted_at is null order by code`,
  );
  if (found.length !== wanted.length) throw badInput([{ path: 'roles', message: '角色不存在或已停用' }]);
  return found;
}

/** The roles a user holds, switched-off ones too. */
export async function heldRoles(ctx: Ctx, userId: string): Promise<{ id: string; code: string; name: string }[]> {
  return rows(
    ctx,
    sql`select r.id, r.code, r.name from user_role ur join role r on r.id = ur.role_id where ur.user_id = ${userId} order by r.code`,
  );
}

/** Gives roles to a user; what the user holds already is left as it is. */
export async function grantRoles(
  ctx: Ctx,
  userId: string,
  roles: readonly GrantableRole[],
  grant: { by: string; confirmed: boolean },
): Promise<void> {
  if (roles.length === 0) return;
  const grants = roles.map(({ id: roleId }) => ({
    roleId,
    rowMac: sealRow(ctx.app.keys, 'user_role', { userId, roleId, confirmed: grant.confirmed }),
  }));
  const now = ctx.app.clock.now();
  await run(
    ctx,
    sql`insert into user_role (user_id, role_id, granted_at, granted_by, confirmed_at, confirmed_by, row_mac)
        select ${userId}, "roleId", ${now}, ${grant.by}, ${grant.confirmed ? now : null}, ${grant.confirmed ? grant.by : null}, "rowMac"
          from jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) as t("roleId" uuid, "rowMac" text)
        on conflict (user_id, role_id) do nothing`,
  );
}

/** Takes roles from a user. */
export async function revokeRoles(ctx: Ctx, userId: string, roleIds: readonly string[]): Promise<void> {
  await run(ctx, sql`delete from user_role where user_id = ${userId} and role_id = any(${[...roleIds]})`);
}
