import { firstRow, sql } from "../../../database/sql.js";
import { localDateOf } from "../../calendar/index.js";
import { isSealed } from "../roles/row-codes.js";
import { scopeOfRoles } from "../scope/scope-of-roles.js";
import { isOpen } from "../users/account.js";
import { grantsOf } from "./load-grants.js";
import { reportBroken } from "./report-broken.js";
/** Of `user_account u` and `org o`. */ export const accountColumns = sql`
  u.id, u.login_name as "loginName", u.display_name as "displayName", u.org_id as "orgId", u.status,
  u.password_hash as "passwordHash", u.second_factor as "secondFactor", u.public_key as "publicKey",
  u.valid_to::text as "validTo", u.login_ip_ranges as "loginIpRanges", u.row_mac as "rowMac",
  o.name as "orgName", o.path as "orgPath", o.district_code as "districtCode",
  (select coalesce(json_agg(json_build_object('roleId', r.id, 'code', r.code, 'scopeKind', r.scope_kind,
            'scopeOrgs', r.scope_orgs, 'orgPaths', array(select path from org where id = any(r.scope_orgs)),
            'exclusiveWith', r.exclusive_with, 'secondFactor', r.second_factor, 'confirmed', ur.confirmed_at is not null,
            'roleMac', r.row_mac, 'grantMac', ur.row_mac) order by r.code), '[]')
     from user_role ur join role r on r.id = ur.role_id
    where ur.user_id = u.id and r.enabled) as roles`;
/** The account as the one who acts, with the rights of now. Undefined for one that may not work or was tampered with. */ export async function rightsOf(ctx, row, sessionId) {
    if (!isOpen(row, localDateOf(ctx.app.clock.now()))) return undefined;
    if (!isSealed(ctx.app.keys, 'user_account', row, row.rowMac)) {
        await reportBroken(ctx, 'user_account', row.id);
        return undefined;
    }
    const roles = await soundRoles(ctx, row);
    const { permissions, menus } = await grantsOf(ctx, roles);
    const actor = {
        kind: 'USER',
        userId: row.id,
        loginName: row.loginName,
        name: row.displayName,
        orgId: row.orgId,
        orgName: row.orgName,
        orgPath: row.orgPath,
        roles: roles.map((role)=>role.code),
        permissions,
        scope: scopeOfRoles(roles, row),
        sessionId
    };
    return {
        actor,
        menus,
        idleMinutes: idleMinutesOf(ctx, roles)
    };
}
function idleMinutesOf(ctx, roles) {
    const { SESSION_IDLE_MINUTES, SESSION_ADMIN_IDLE_MINUTES } = ctx.app.config;
    const administers = roles.some((role)=>role.secondFactor);
    return administers ? Math.min(SESSION_IDLE_MINUTES, SESSION_ADMIN_IDLE_MINUTES) : SESSION_IDLE_MINUTES;
}
/** Who a job acts for when it goes on with what a person has started: that person, with the rights of now and without a session. */ export async function loadActor(ctx, userId) {
    const row = await firstRow(ctx, sql`select ${accountColumns} from user_account u join org o on o.id = u.org_id where u.id = ${userId} and o.enabled`);
    return row && (await rightsOf(ctx, row, ''))?.actor;
}
/** The roles whose own row and grant are as the product wrote them; a planted one gives nothing and raises an alarm. */ async function soundRoles(ctx, row) {
    const { keys } = ctx.app;
    const sound = [];
    for (const role of row.roles){
        const intact = isSealed(keys, 'role', {
            ...role,
            id: role.roleId,
            enabled: true
        }, role.roleMac) && isSealed(keys, 'user_role', {
            userId: row.id,
            roleId: role.roleId,
            confirmed: role.confirmed
        }, role.grantMac);
        if (intact) sound.push(role);
        else await reportBroken(ctx, 'user_role', `${row.id} ${role.code}`);
    }
    return sound;
}

//# sourceMappingURL=load-actor.js.map