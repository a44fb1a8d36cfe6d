import { rows, sql } from "../../../database/sql.js";
import { isSealed } from "../roles/row-codes.js";
import { reportBroken } from "./report-broken.js";
/**
 * What the roles allow and which menus they open. Sensitive rights only where the security administrator has confirmed both the right for
 * the role and the role for the user.
 */ export async function grantsOf(ctx, roles) {
    const held = new Map(roles.map((role)=>[
            role.roleId,
            role.confirmed
        ]));
    const grants = await rows(ctx, sql`select rp.role_id as "roleId", rp.permission as code, 'PERMISSION' as kind, rp.confirmed_at is not null as confirmed, p.sensitive,
               rp.row_mac as "rowMac"
          from role_permission rp join permission p on p.code = rp.permission
         where rp.role_id = any(${[
        ...held.keys()
    ]}::uuid[])
        union all
        select role_id, menu, 'MENU', true, false, row_mac from role_menu where role_id = any(${[
        ...held.keys()
    ]}::uuid[])`);
    const permissions = new Set();
    const menus = new Set();
    for (const grant of grants){
        const target = grant.kind === 'MENU' ? menus : permissions;
        if (target.has(grant.code) || sleeps(grant, held.get(grant.roleId) === true)) continue;
        if (isIntactGrant(ctx, grant)) target.add(grant.code);
        else await reportBroken(ctx, grant.kind === 'MENU' ? 'role_menu' : 'role_permission', `${grant.roleId} ${grant.code}`);
    }
    return {
        permissions,
        menus
    };
}
function sleeps({ kind, confirmed, sensitive }, roleConfirmed) {
    return kind === 'PERMISSION' && (!confirmed || sensitive && !roleConfirmed);
}
function isIntactGrant(ctx, { kind, roleId, code, confirmed, rowMac }) {
    return kind === 'MENU' ? isSealed(ctx.app.keys, 'role_menu', {
        roleId,
        menu: code
    }, rowMac) : isSealed(ctx.app.keys, 'role_permission', {
        roleId,
        permission: code,
        confirmed
    }, rowMac);
}

//# sourceMappingURL=load-grants.js.map