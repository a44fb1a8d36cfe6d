import { firstRow, rows, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { decodeCursor, encodeCursor, pageSize, toPage } from "../../../graphql/connection.js";
import { scopeOf } from "../../kernel/index.js";
import { scopeWhere } from "../scope/scope-where.js";
import { UserStatus } from "./user.type.js";
/** The organisation under the column names that scopes are written against. */ const placedOrg = sql`(select org.*, id as org_id, path as org_path from org) o`;
/** Accounts within the caller's scope, by login name; two statements whatever the page. */ export async function findUsers(ctx, filter) {
    const size = pageSize(filter);
    const where = conditions(ctx, filter);
    const after = filter.after ? sql`u.login_name > ${decodeCursor(filter.after).key}` : sql`true`;
    const page = await rows(ctx, sql`${select(ctx)} where ${where} and ${after} order by u.login_name limit ${size + 1}`);
    const total = await firstRow(ctx, sql`select count(*)::int as count from user_account u join ${placedOrg} on o.id = u.org_id where ${where}`);
    const cursorOf = (row)=>encodeCursor(row.loginName, row.id);
    return {
        ...toPage(page, size, filter, cursorOf, (row)=>row),
        totalCount: total?.count ?? 0
    };
}
/** One account within the caller's scope. */ export async function findUser(ctx, id) {
    if (!isUuid(id)) return undefined;
    return firstRow(ctx, sql`${select(ctx)} where u.id = ${id} and ${scopeWhere(scopeOf(ctx.actor), 'o')}`);
}
function select(ctx) {
    return sql`
    select u.id, u.version, u.login_name as "loginName", u.real_name_masked as "realName",
           case when ${isLocked(ctx)} then 'LOCKED' else u.status end as status,
           u.last_login_at as "lastLoginAt", u.second_factor as "secondFactor", u.valid_to::text as "validTo", u.login_ip_ranges as "loginIpRanges",
           json_build_object('id', o.id, 'code', o.code, 'name', o.name, 'shortName', o.short_name, 'level', o.level,
             'districtCode', o.district_code, 'regionCode', o.region_code, 'parentId', o.parent_id, 'path', o.org_path,
             'serviceCentre', o.service_centre, 'enabled', o.enabled) as org,
           (select coalesce(json_agg(json_build_object('code', r.code, 'name', r.name) order by r.code), '[]')
              from user_role ur join role r on r.id = ur.role_id where ur.user_id = u.id) as roles,
           exists (select 1 from user_role ur join role_permission rp on rp.role_id = ur.role_id
                     join permission p on p.code = rp.permission and p.sensitive
                    where ur.user_id = u.id and ur.confirmed_at is null) as "awaitsConfirmation"
      from user_account u join ${placedOrg} on o.id = u.org_id`;
}
/** 锁定 as sign-in judges it: a lock that runs and that neither a success nor an administrator has lifted. */ function isLocked(ctx) {
    return sql`exists (
    select 1 from sign_in_attempt a
     where a.login_name = u.login_name and a.locked_until > ${ctx.app.clock.now()}
       and not exists (select 1 from sign_in_attempt b where b.login_name = a.login_name and b.result in ('SUCCESS', 'RELEASED')
                        and b.at >= a.at))`;
}
function conditions(ctx, { search, orgId, status }) {
    const parts = [
        sql`u.status <> 'DELETED'`,
        scopeWhere(scopeOf(ctx.actor), 'o')
    ];
    const term = search?.trim();
    if (term) parts.push(sql`(starts_with(u.login_name, ${term.toLowerCase()}) or starts_with(u.display_name, ${term}))`);
    if (orgId) parts.push(isUuid(orgId) ? sql`u.org_id = ${orgId}` : sql`false`);
    if (status === UserStatus.LOCKED) parts.push(isLocked(ctx));
    else if (status) parts.push(sql`u.status = ${status} and not ${isLocked(ctx)}`);
    return sql.join(parts, sql` and `);
}

//# sourceMappingURL=find-users.js.map