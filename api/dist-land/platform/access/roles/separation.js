import { rows, sql } from "../../../database/sql.js";
import { refuseAccess } from "../errors.js";
import { canonicalRole, THREE_ADMINISTRATORS } from "./role-presets.js";
/**
 * E-QX-06 when two of the roles exclude each other, or when they bring together rights of two of the 三员: a role that an administrator
 * made must not do what the three may only do apart (03 §40.3).
 */ export function assertCompatible(registry, roles) {
    const codes = new Set(roles.map((role)=>role.code));
    if (roles.some((role)=>role.exclusiveWith.some((other)=>codes.has(other)))) throw refuseAccess('E-QX-06');
    assertOneAdministrator(registry, roles.flatMap((role)=>role.permissions));
}
/** E-QX-06 when the rights belong to more than one of the 三员. */ export function assertOneAdministrator(registry, permissions) {
    if (administratorsBehind(registry, permissions).size > 1) throw refuseAccess('E-QX-06');
}
/** Which of the 三员 the rights belong to; a right that presets give to others too belongs to none. */ export function administratorsBehind(registry, permissions) {
    const held = new Set(permissions);
    const owners = registry.permissions.flatMap(({ code, roles })=>{
        const [owner, ...others] = new Set(roles.map(canonicalRole));
        return held.has(code) && owner !== undefined && others.length === 0 ? [
            owner
        ] : [];
    });
    return new Set(owners.filter((owner)=>THREE_ADMINISTRATORS.includes(owner)));
}
/** E-QX-06 when the role, as it would be, cannot stand beside what its holders have from other roles. */ export async function assertHoldersCompatible(ctx, roleId, role) {
    const others = await rows(ctx, sql`select r.code, r.exclusive_with as "exclusiveWith",
               array(select permission from role_permission where role_id = r.id) as permissions
          from role r
         where r.id <> ${roleId} and exists (
                 select 1 from user_role mine join user_role other on other.user_id = mine.user_id
                  where mine.role_id = ${roleId} and other.role_id = r.id)`);
    for (const other of others)assertCompatible(ctx.app.registry, [
        role,
        other
    ]);
}

//# sourceMappingURL=separation.js.map