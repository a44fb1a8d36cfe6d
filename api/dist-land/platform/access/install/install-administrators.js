import { firstRow, rows, sql } from "../../../database/sql.js";
import { transaction } from "../../kernel/index.js";
import { refuseAccess } from "../errors.js";
import { findOrgByCode } from "../orgs/find-orgs.js";
import { CITY } from "../orgs/shanghai-tree.js";
import { THREE_ADMINISTRATORS } from "../roles/role-presets.js";
import { createUser } from "../users/create-user.js";
import { oneTimePassword } from "../users/passwords.js";
import { oneTimeEnd } from "../users/reset-password.js";
/**
 * Creates the three named administrators of a new installation with one-time passwords that end in 24 hours (03 §40.3: no default
 * accounts). E-QX-21 when there is an administrator already: from then on accounts are opened by the system administrator.
 */ export async function installAdministrators(ctx, named) {
    assertThreePersons(named);
    const city = await findOrgByCode(ctx, CITY);
    if (!city) throw new Error('the organisation tree is not seeded');
    const expiresAt = oneTimeEnd(ctx.app.clock.now());
    return transaction(ctx, async (tx)=>{
        // The lock makes two installers at once one after the other.
        await rows(tx, sql`select 1 from role where code = any(${[
            ...THREE_ADMINISTRATORS
        ]}) for update`);
        if (await hasAdministrator(tx)) throw refuseAccess('E-QX-21');
        const installed = [];
        for (const { role, loginName, realName, phone } of named){
            const password = oneTimePassword();
            const account = {
                loginName,
                realName,
                phone,
                orgId: city.id,
                roles: [
                    role
                ],
                password
            };
            await createUser(tx, {
                ...account,
                passwordExpiresAt: expiresAt,
                confirmed: true
            });
            installed.push({
                role,
                loginName,
                password,
                expiresAt
            });
        }
        return installed;
    });
}
/** Whether anybody ever held one of the three roles. */ export async function hasAdministrator(ctx) {
    const found = await firstRow(ctx, sql`select 1 from user_role ur join role r on r.id = ur.role_id where r.code = any(${[
        ...THREE_ADMINISTRATORS
    ]}) limit 1`);
    return found !== undefined;
}
function assertThreePersons(named) {
    const roles = new Set(named.map((person)=>person.role));
    const logins = new Set(named.map((person)=>person.loginName));
    const names = new Set(named.map((person)=>person.realName));
    if (named.length === 3 && roles.size === 3 && logins.size === 3 && names.size === 3) return;
    throw refuseAccess('E-QX-22');
}

//# sourceMappingURL=install-administrators.js.map