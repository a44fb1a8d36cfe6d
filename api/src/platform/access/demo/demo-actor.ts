import { firstRow, sql } from '../../../database/sql.ts';
import type { Ctx, UserActor } from '../../kernel/index.ts';
import { ROLE_PRESETS } from '../roles/role-presets.ts';
import { scopeOfRoles } from '../scope/scope-of-roles.ts';

/** A member of staff with the rights and the reach that the role's preset gives, for writing the history of demonstration data. Never a session. */
export async function demoActor(ctx: Ctx, userId: string, roleCode: string): Promise<UserActor | undefined> {
  const row = await firstRow<
    Pick<UserActor, 'loginName' | 'name' | 'orgId' | 'orgName' | 'orgPath'> & { districtCode: string | null }
  >(
    ctx,
    sql`
    select u.login_name as "loginName", u.display_name as name, o.id as "orgId", o.name as "orgName", o.path as "orgPath",
           o.district_code as "districtCode"
      from user_account u join org o on o.id = u.org_id where u.id = ${userId}`,
  );
  if (!row) return undefined;
  const { districtCode, ...user } = row;
  const preset = ROLE_PRESETS.find(({ code }) => code === roleCode);
  const reach = preset ? [{ scopeKind: preset.scope, orgPaths: [] }] : [];
  const held = ctx.app.registry.permissions.filter((p) => p.roles.includes(roleCode)).map((p) => p.code);
  return {
    ...user,
    kind: 'USER',
    userId,
    roles: [roleCode],
    permissions: new Set(held),
    scope: scopeOfRoles(reach, { ...user, districtCode }),
    sessionId: userId,
  };
}
