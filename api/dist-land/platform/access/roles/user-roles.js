import { rows, run, sql } from "../../../database/sql.js";
import { badInput } from "../../errors/index.js";
import { sealRow } from "./row-codes.js";
/** The roles of the codes; BAD_INPUT when one does not exist or is switched off. */ export async function rolesByCode(ctx, codes, { enabledOnly = true } = {}) {
    const wanted = [
        ...new Set(codes)
    ];
    const found = await rows(ctx, sql`select id, code, name, exclusive_with as "exclusiveWith", scope_kind as "scopeKind",
               array(select path from org where id = any(role.scope_orgs)) as "orgPaths",
               array(select permission from role_permission where role_id = role.id) as permissions
          from role where code = any(${wanted}) and (enabled or ${!enabledOnly}) and deleted_at is null order by code`);
    if (found.length !== wanted.length) throw badInput([
        {
            path: 'roles',
            message: '角色不存在或已停用'
        }
    ]);
    return found;
}
/** The roles a user holds, switched-off ones too. */ export async function heldRoles(ctx, userId) {
    return rows(ctx, sql`select r.id, r.code, r.name from user_role ur join role r on r.id = ur.role_id where ur.user_id = ${userId} order by r.code`);
}
/** Gives roles to a user; what the user holds already is left as it is. */ export async function grantRoles(ctx, userId, roles, grant) {
    if (roles.length === 0) return;
    const grants = roles.map(({ id: roleId })=>({
            roleId,
            rowMac: sealRow(ctx.app.keys, 'user_role', {
                userId,
                roleId,
                confirmed: grant.confirmed
            })
        }));
    const now = ctx.app.clock.now();
    await run(ctx, sql`insert into user_role (user_id, role_id, granted_at, granted_by, confirmed_at, confirmed_by, row_mac)
        select ${userId}, "roleId", ${now}, ${grant.by}, ${grant.confirmed ? now : null}, ${grant.confirmed ? grant.by : null}, "rowMac"
          from jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) as t("roleId" uuid, "rowMac" text)
        on conflict (user_id, role_id) do nothing`);
}
/** Takes roles from a user. */ export async function revokeRoles(ctx, userId, roleIds) {
    await run(ctx, sql`delete from user_role where user_id = ${userId} and role_id = any(${[
        ...roleIds
    ]})`);
}

//# sourceMappingURL=user-roles.js.map