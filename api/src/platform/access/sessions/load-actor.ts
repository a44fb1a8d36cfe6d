import { firstRow, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../calendar/index.ts';
import type { Ctx, UserActor } from '../../kernel/index.ts';
import { reportBroken } from '../integrity/keep-broken.ts';
import { isSealed } from '../roles/row-codes.ts';
import type { ScopeKind } from '../roles/scope-kind.ts';
import { scopeOfRoles } from '../scope/scope-of-roles.ts';
import { isOpen } from '../users/account.ts';
import type { PasswordWay } from '../users/password-way.ts';
import type { StoredStatus } from '../users/stored-status.ts';
import { grantsOf } from './load-grants.ts';
import { idleMinutesSql } from './parameters.ts';
import { shortIdleRights } from './short-idle.ts';

interface HeldRole {
  roleId: string;
  code: string;
  scopeKind: ScopeKind;
  scopeOrgs: string[];
  orgPaths: string[];
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
  certificate: string | null;
  validTo: string | null;
  loginIpRanges: string[];
  passwordWay: PasswordWay;
  rowMac: string;
  orgName: string;
  orgPath: string;
  districtCode: string | null;
  /** `session.idleMinutes` as it is set now. */
  idleSetting: number;
  roles: HeldRole[];
}

/** Of `user_account u` and `org o`. */
export const accountColumns = sql`
  u.id, u.login_name as "loginName", u.display_name as "displayName", u.org_id as "orgId", u.status,
  u.password_hash as "passwordHash", u.second_factor as "secondFactor", u.public_key as "publicKey", u.certificate,
  u.valid_to::text as "validTo", u.login_ip_ranges as "loginIpRanges", u.password_way as "passwordWay", u.row_mac as "rowMac",
  o.name as "orgName", o.path as "orgPath", o.district_code as "districtCode", ${idleMinutesSql} as "idleSetting",
  (select coalesce(json_agg(json_build_object('roleId', r.id, 'code', r.code, 'scopeKind', r.scope_kind,
            'scopeOrgs', r.scope_orgs, 'orgPaths', array(select path from org where id = any(r.scope_orgs)),
            'exclusiveWith', r.exclusive_with, 'secondFactor', r.second_factor, 'confirmed', ur.confirmed_at is not null,
            'roleMac', r.row_mac, 'grantMac', ur.row_mac) order by r.code), '[]')
     from user_role ur join role r on r.id = ur.role_id
    where ur.user_id = u.id and r.enabled) as roles`;

/** Who acts, and the keys of the menus that the roles open; entries whose operations the user lacks are left out when they are shown. */
export interface AccountRights {
  actor: UserActor;
  menus: ReadonlySet<string>;
  /** After how long without an act the session ends; less for administrators (04 L3-02) and for who reads what is confidential. */
  idleMinutes: number;
}

/** The account as the one who acts, with the rights of now. Undefined for one that may not work or was tampered with. */
export async function rightsOf(ctx: Ctx, row: AccountRow, sessionId: string): Promise<AccountRights | undefined> {
  if (!isOpen(row, localDateOf(ctx.app.clock.now()))) return undefined;
  if (!isSealed(ctx.app.keys, 'user_account', row, row.rowMac)) {
    await reportBroken(ctx, 'user_account', row.id);
    return undefined;
  }
  const roles = await soundRoles(ctx, row);
  const { permissions, menus } = await grantsOf(ctx, awakeOf(row, roles));
  const actor: UserActor = {
    kind: 'USER',
    userId: row.id,
    loginName: row.loginName,
    name: row.displayName,
    orgId: row.orgId,
    orgName: row.orgName,
    orgPath: row.orgPath,
    roles: roles.map((role) => role.code),
    permissions,
    scope: scopeOfRoles(roles, row),
    sessionId,
  };
  return { actor, menus, idleMinutes: idleMinutesOf(ctx, row, roles, permissions) };
}

/** Whose password an administrator has seen holds no role as confirmed until another one says that it was the owner who came. */
function awakeOf({ passwordWay }: AccountRow, roles: readonly HeldRole[]): { roleId: string; confirmed: boolean }[] {
  return roles.map(({ roleId, confirmed }) => ({ roleId, confirmed: confirmed && passwordWay !== 'HANDED' }));
}

function idleMinutesOf(
  ctx: Ctx,
  { idleSetting }: AccountRow,
  roles: readonly HeldRole[],
  permissions: ReadonlySet<string>,
): number {
  const early =
    roles.some((role) => role.secondFactor) || shortIdleRights(ctx.app).some((code) => permissions.has(code));
  return early ? Math.min(idleSetting, ctx.app.config.SESSION_ADMIN_IDLE_MINUTES) : idleSetting;
}

/** Who a job acts for when it goes on with what a person has started: that person, with the rights of now and without a session. */
export async function loadActor(ctx: Ctx, userId: string): Promise<UserActor | undefined> {
  const row = await firstRow<AccountRow>(
    ctx,
    sql`select ${accountColumns} from user_account u join org o on o.id = u.org_id where u.id = ${userId} and o.enabled`,
  );
  return row && (await rightsOf(ctx, row, ''))?.actor;
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
    else {
      // Either of the two; what is intact is not reported.
      await reportBroken(ctx, 'user_role', `${row.id} ${role.roleId}`);
      await reportBroken(ctx, 'role', role.roleId);
    }
  }
  return sound;
}
