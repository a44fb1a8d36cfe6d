import { firstRow, rows, sql } from '../../../database/sql.ts';
import { recordAuditApart } from '../../audit/index.ts';
import { localDateOf } from '../../calendar/index.ts';
import type { Ctx, UserActor } from '../../kernel/index.ts';
import { accessEvents } from '../events.ts';
import type { ScopeKind } from '../roles/role.entity.ts';
import { isSealed } from '../roles/row-codes.ts';
import { widestScope } from '../scope/scope-of-roles.ts';
import { isOpen } from '../users/account.ts';
import type { StoredStatus } from '../users/user.entity.ts';

interface HeldRole {
  roleId: string;
  code: string;
  scopeKind: ScopeKind;
  exclusiveWith: string[];
  secondFactor: boolean;
  confirmed: boolean;
  roleMac: string;
  grantMac: string;
}

/** An account with its organisation and roles, as {@link accountColumns} reads it. */
export interface AccountRow {
  id: string;
  loginName: string;
  displayName: string;
  orgId: string;
  status: StoredStatus;
  passwordHash: string;
  secondFactor: string;
  publicKey: string | null;
  validTo: string | null;
  rowMac: string;
  orgName: string;
  orgPath: string;
  districtCode: string | null;
  roles: HeldRole[];
}

/** Of `user_account u` and `org o`. */
export const accountColumns = sql`
  u.id, u.login_name as "loginName", u.display_name as "displayName", u.org_id as "orgId", u.status,
  u.password_hash as "passwordHash", u.second_factor as "secondFactor", u.public_key as "publicKey",
  u.valid_to::text as "validTo", u.row_mac as "rowMac",
  o.name as "orgName", o.path as "orgPath", o.district_code as "districtCode",
  (select coalesce(json_agg(json_build_object('roleId', r.id, 'code', r.code, 'scopeKind', r.scope_kind,
            'exclusiveWith', r.exclusive_with, 'secondFactor', r.second_factor, 'confirmed', ur.confirmed_at is not null,
            'roleMac', r.row_mac, 'grantMac', ur.row_mac) order by r.code), '[]')
     from user_role ur join role r on r.id = ur.role_id
    where ur.user_id = u.id and r.enabled) as roles`;

/** The account as the one who acts, with the rights of now. Undefined for one that may not work or was tampered with. */
export async function toActor(ctx: Ctx, row: AccountRow, sessionId: string): Promise<UserActor | undefined> {
  if (!isOpen(row, localDateOf(ctx.app.clock.now()))) return undefined;
  if (!isSealed(ctx.app.keys, 'user_account', row, row.rowMac)) {
    await reportBroken(ctx, 'user_account', row.id);
    return undefined;
  }
  const roles = await soundRoles(ctx, row);
  return {
    kind: 'USER',
    userId: row.id,
    loginName: row.loginName,
    name: row.displayName,
    orgId: row.orgId,
    orgName: row.orgName,
    orgPath: row.orgPath,
    roles: roles.map((role) => role.code),
    permissions: await permissionsOf(ctx, roles),
    scope: widestScope(
      roles.map((role) => role.scopeKind),
      row,
    ),
    sessionId,
  };
}

/** Who a job acts for when it goes on with what a person has started: that person, with the rights of now and without a session. */
export async function loadActor(ctx: Ctx, userId: string): Promise<UserActor | undefined> {
  const row = await firstRow<AccountRow>(
    ctx,
    sql`select ${accountColumns} from user_account u join org o on o.id = u.org_id where u.id = ${userId} and o.enabled`,
  );
  return row && toActor(ctx, row, '');
}

/** The roles whose own row and grant are as the product wrote them; a planted one gives nothing and raises an alarm. */
async function soundRoles(ctx: Ctx, row: AccountRow): Promise<HeldRole[]> {
  const { keys } = ctx.app;
  const sound: HeldRole[] = [];
  for (const role of row.roles) {
    const intact =
      isSealed(keys, 'role', { ...role, id: role.roleId, enabled: true }, role.roleMac) &&
      isSealed(keys, 'user_role', { userId: row.id, roleId: role.roleId, confirmed: role.confirmed }, role.grantMac);
    if (intact) sound.push(role);
    else await reportBroken(ctx, 'user_role', `${row.id} ${role.code}`);
  }
  return sound;
}

/** What the roles allow; sensitive rights only where the security administrator has confirmed the grant. */
async function permissionsOf(ctx: Ctx, roles: readonly HeldRole[]): Promise<ReadonlySet<string>> {
  const confirmed = new Map(roles.map((role) => [role.roleId, role.confirmed]));
  const grants = await rows<{ roleId: string; permission: string; sensitive: boolean; rowMac: string }>(
    ctx,
    sql`select rp.role_id as "roleId", rp.permission, p.sensitive, rp.row_mac as "rowMac"
          from role_permission rp join permission p on p.code = rp.permission
         where rp.role_id = any(${[...confirmed.keys()]}::uuid[])`,
  );
  const allowed = new Set<string>();
  for (const grant of grants) {
    if (allowed.has(grant.permission) || (grant.sensitive && !confirmed.get(grant.roleId))) continue;
    if (isSealed(ctx.app.keys, 'role_permission', grant, grant.rowMac)) allowed.add(grant.permission);
    else await reportBroken(ctx, 'role_permission', `${grant.roleId} ${grant.permission}`);
  }
  return allowed;
}

async function reportBroken(ctx: Ctx, table: string, row: string): Promise<void> {
  ctx.app.log.error({ table, row }, 'integrity code of an access row does not fit');
  await recordAuditApart(ctx, { event: accessEvents.integrityBroken, objectType: table, objectId: row, ok: false });
}
