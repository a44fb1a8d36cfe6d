import { firstRow, rows, sql } from "../../../database/sql.js";
import { localDateOf } from "../../calendar/index.js";
import { refuseAccess } from "../errors.js";
import { mayComeFrom } from "../users/login-addresses.js";
import { THREE_ADMINISTRATORS } from "./role-presets.js";
/**
 * E-QX-07 when `userId` is the last holder of a 三员 role among `roleCodes` that would be lost: the last who may work today, and whose
 * rights were confirmed. Who was only named a moment ago could confirm nothing, so the one who named him would be left alone. Locks the
 * role, so that two closings at once cannot both find the other one still there.
 */ export async function assertAdministratorsRemain(ctx, userId, roleCodes) {
    const role = await findRoleWithoutOthers(ctx, userId, roleCodes);
    if (role) throw refuseAccess('E-QX-07', {
        role
    });
}
/**
 * E-QX-36 when the addresses would shut out the last holder of a 三员 role: they have to hold the address of the last sign-in, otherwise one
 * administrator could get rid of another without closing the account.
 */ export async function assertAdministratorsGetIn(ctx, user, ranges) {
    if (ranges.length === 0) return;
    const role = await findRoleWithoutOthers(ctx, user.id, user.roleCodes);
    if (!role) return;
    const last = await firstRow(ctx, sql`select ip from sign_in_attempt where login_name = ${user.loginName} and result = 'SUCCESS' order by at desc limit 1`);
    if (!last || !mayComeFrom(last.ip, ranges)) throw refuseAccess('E-QX-36', {
        role
    });
}
/** E-QX-07 when everybody who could act in one of the 三员 roles belongs to the organisation. */ export async function assertAdministratorsElsewhere(ctx, orgId) {
    const today = localDateOf(ctx.app.clock.now());
    for (const code of THREE_ADMINISTRATORS){
        const role = await firstRow(ctx, sql`select id, name from role where code = ${code} for update`);
        const elsewhere = await firstRow(ctx, sql`select 1 from user_role ur join user_account u on u.id = ur.user_id join org o on o.id = u.org_id
           where ur.role_id = ${role?.id ?? null} and o.enabled and o.id <> ${orgId} and u.status = 'ENABLED'
             and ur.confirmed_at is not null and (u.valid_to is null or u.valid_to >= ${today}::date) limit 1`);
        if (role && !elsewhere) throw refuseAccess('E-QX-07', {
            role: role.name
        });
    }
}
/** Name of the first 三员 role among `roleCodes` that nobody else could act in. */ async function findRoleWithoutOthers(ctx, userId, roleCodes) {
    const today = localDateOf(ctx.app.clock.now());
    for (const code of THREE_ADMINISTRATORS.filter((admin)=>roleCodes.includes(admin))){
        const role = await firstRow(ctx, sql`select id, name from role where code = ${code} for update`);
        const others = await rows(ctx, sql`select 1 from user_role ur join user_account u on u.id = ur.user_id
           where ur.role_id = ${role?.id ?? null} and u.id <> ${userId} and u.status = 'ENABLED'
              and ur.confirmed_at is not null and (u.valid_to is null or u.valid_to >= ${today}::date) limit 1`);
        if (role && others.length === 0) return role.name;
    }
    return undefined;
}

//# sourceMappingURL=administrators.js.map