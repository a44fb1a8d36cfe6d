import type { RawBuilder } from 'kysely';
import { firstRow, rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { type Ctx, scopeOf } from '../../kernel/index.ts';
import type { OrgRow } from '../orgs/find-orgs.ts';
import { scopeWhere } from '../scope/scope-where.ts';
import { UserStatus, type UserWaits } from './user.type.ts';

/** The organisation under the column names that scopes are written against. */
const placedOrg = sql`(select org.*, id as org_id, path as org_path from org) o`;

/** An account as administrators see it: the real name masked, no number at all. */
export interface UserRow {
  id: string;
  version: number;
  loginName: string;
  realName: string;
  org: OrgRow;
  roles: { code: string; name: string }[];
  status: UserStatus;
  lastLoginAt: SqlInstant | null;
  secondFactor: string;
  validTo: string | null;
  loginIpRanges: string[];
  awaitsConfirmation: boolean;
  awaitsHandOut: boolean;
  awaitsOwner: boolean;
}

export interface UserFilter extends PageArgs {
  search?: string | null | undefined;
  orgId?: string | null | undefined;
  status?: UserStatus | null | undefined;
  waits?: UserWaits | null | undefined;
}

/** Accounts within the caller's scope, by login name; two statements whatever the page. */
export async function findUsers(ctx: Ctx, filter: UserFilter): Promise<Page<UserRow> & { totalCount: number }> {
  const size = pageSize(filter);
  const where = conditions(ctx, filter);
  const after = filter.after ? sql`u.login_name > ${decodeCursor(filter.after).key}` : sql`true`;
  const page = await rows<UserRow>(
    ctx,
    sql`${select(ctx)} where ${where} and ${after} order by u.login_name limit ${size + 1}`,
  );
  const total = await firstRow<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from user_account u join ${placedOrg} on o.id = u.org_id where ${where}`,
  );
  const cursorOf = (row: UserRow) => encodeCursor(row.loginName, row.id);
  return { ...toPage(page, size, filter, cursorOf, (row) => row), totalCount: total?.count ?? 0 };
}

/** One account within the caller's scope. */
export async function findUser(ctx: Ctx, id: string): Promise<UserRow | undefined> {
  if (!isUuid(id)) return undefined;
  return firstRow<UserRow>(ctx, sql`${select(ctx)} where u.id = ${id} and ${scopeWhere(scopeOf(ctx.actor), 'o')}`);
}

function select(ctx: Ctx) {
  return sql`
    select u.id, u.version, u.login_name as "loginName", u.real_name_masked as "realName",
           case when ${isLocked(ctx)} then 'LOCKED' else u.status end as status,
           u.last_login_at as "lastLoginAt", u.second_factor as "secondFactor", u.valid_to::text as "validTo", u.login_ip_ranges as "loginIpRanges",
           json_build_object('id', o.id, 'code', o.code, 'name', o.name, 'shortName', o.short_name, 'level', o.level,
             'districtCode', o.district_code, 'regionCode', o.region_code, 'parentId', o.parent_id, 'path', o.org_path,
             'serviceCentre', o.service_centre, 'enabled', o.enabled) as org,
           (select coalesce(json_agg(json_build_object('code', r.code, 'name', r.name) order by r.code), '[]')
              from user_role ur join role r on r.id = ur.role_id where ur.user_id = u.id) as roles,
           ${WAITS.CONFIRMATION} as "awaitsConfirmation", ${WAITS.HAND_OUT} as "awaitsHandOut", ${WAITS.OWNER} as "awaitsOwner"
      from user_account u join ${placedOrg} on o.id = u.org_id`;
}

/** What an account waits for, of `u`. */
const WAITS: Record<UserWaits, RawBuilder<unknown>> = {
  CONFIRMATION: sql`exists (select 1 from user_role ur join role_permission rp on rp.role_id = ur.role_id
                     join permission p on p.code = rp.permission and p.sensitive
                    where ur.user_id = u.id and ur.confirmed_at is null)`,
  HAND_OUT: sql`u.hand_out_asked_at is not null`,
  OWNER: sql`u.password_way = 'HANDED' and not u.must_change`,
};

/** 锁定 as sign-in judges it: a lock that runs and that neither a success nor an administrator has lifted. */
function isLocked(ctx: Ctx) {
  return sql`exists (
    select 1 from sign_in_attempt a
     where a.login_name = u.login_name and a.locked_until > ${ctx.app.clock.now()}
       and not exists (select 1 from sign_in_attempt b where b.login_name = a.login_name and b.result in ('SUCCESS', 'RELEASED')
                        and b.at >= a.at))`;
}

function conditions(ctx: Ctx, { search, orgId, status, waits }: UserFilter) {
  const parts = [sql`u.status <> 'DELETED'`, scopeWhere(scopeOf(ctx.actor), 'o')];
  const term = search?.trim();
  if (term) parts.push(sql`(starts_with(u.login_name, ${term.toLowerCase()}) or starts_with(u.display_name, ${term}))`);
  if (orgId) parts.push(isUuid(orgId) ? sql`u.org_id = ${orgId}` : sql`false`);
  if (waits) parts.push(WAITS[waits]);
  if (status === UserStatus.LOCKED) parts.push(isLocked(ctx));
  else if (status) parts.push(sql`u.status = ${status} and not ${isLocked(ctx)}`);
  return sql.join(parts, sql` and `);
}
