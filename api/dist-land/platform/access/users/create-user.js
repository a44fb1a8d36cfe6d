import { firstRow, sql } from "../../../database/sql.js";
import { uuidv7 } from "../../../database/uuid.js";
import { recordAudit } from "../../audit/index.js";
import { blindIndex, encryptColumn, hashPassword } from "../../crypto/index.js";
import { badInput } from "../../errors/index.js";
import { actorName, transaction } from "../../kernel/index.js";
import { maskName } from "../../masking/index.js";
import { refuseAccess } from "../errors.js";
import { accessEvents } from "../events.js";
import { getOrg, standingOf } from "../orgs/find-orgs.js";
import { recordGrants } from "../roles/grant-history.js";
import { settleGrantTask } from "../roles/grant-task.js";
import { sealRow } from "../roles/row-codes.js";
import { assertCompatible } from "../roles/separation.js";
import { grantRoles, rolesByCode } from "../roles/user-roles.js";
import { assertWithinReach } from "../scope/within-reach.js";
import { rememberPassword } from "./passwords.js";
const LOGIN = /^[a-z][a-z0-9_]{3,31}$/;
/** Opens an account (03 §40.2). E-QX-01 login name taken, also by a deleted account; E-QX-06 roles that exclude each other. */ export async function createUser(ctx, input) {
    if (!LOGIN.test(input.loginName)) {
        throw badInput([
            {
                path: 'loginName',
                message: '登录名应以小写字母开头，由4至32位小写字母、数字或下划线组成'
            }
        ]);
    }
    const passwordHash = await hashPassword(input.password, ctx.app.config.PASSWORD_ITERATIONS);
    return transaction(ctx, async (tx)=>{
        const roles = await rolesByCode(tx, input.roles);
        assertCompatible(tx.app.registry, roles);
        await assertWithinReach(tx, roles, standingOf(await getOrg(tx, input.orgId)));
        const id = await insertUser(tx, input, passwordHash);
        await rememberPassword(tx, id, passwordHash);
        await grantRoles(tx, id, roles, {
            by: actorName(tx.actor),
            confirmed: input.confirmed ?? false
        });
        await settleGrantTask(tx);
        await recordGrants(tx, [
            {
                kind: 'ROLE_GRANTED',
                user: {
                    id,
                    loginName: input.loginName
                },
                items: roles.map((role)=>role.name)
            }
        ]);
        await recordAudit(tx, {
            event: accessEvents.created,
            objectType: 'user',
            objectId: id,
            detail: {
                loginName: input.loginName,
                roles: roles.map((role)=>role.code)
            }
        });
        return id;
    });
}
async function insertUser(tx, input, passwordHash) {
    const { keys, clock } = tx.app;
    const now = clock.now();
    const id = uuidv7(now.getTime());
    const cell = (column)=>({
            table: 'user_account',
            column,
            rowId: id
        });
    const oneTime = input.passwordExpiresAt !== undefined;
    const sealed = {
        id,
        loginName: input.loginName,
        orgId: input.orgId,
        status: oneTime ? 'PENDING' : 'ENABLED',
        passwordHash,
        secondFactor: 'NONE',
        publicKey: null,
        validTo: input.validTo ?? null,
        loginIpRanges: [
            ...input.loginIpRanges ?? []
        ]
    };
    const idNo = input.idNo === undefined ? null : encryptColumn(keys, 'ID', cell('id_no'), input.idNo);
    const idNoIndex = input.idNo === undefined ? null : blindIndex(keys, {
        name: 'user_account.id_no',
        kind: 'id'
    }, input.idNo);
    const inserted = await firstRow(tx, sql`insert into user_account (id, created_at, updated_at, login_name, display_name, real_name, real_name_masked, id_no, id_no_index,
          phone, phone_index, org_id, status, password_hash, password_changed_at, must_change, password_expires_at, second_factor,
          valid_to, login_ip_ranges, row_mac)
        values (${id}, ${now}, ${now}, ${input.loginName}, ${input.displayName ?? input.realName},
          ${encryptColumn(keys, 'NAME', cell('real_name'), input.realName)}, ${maskName(input.realName)}, ${idNo}, ${idNoIndex},
          ${encryptColumn(keys, 'CONTACT', cell('phone'), input.phone)},
          ${blindIndex(keys, {
        name: 'user_account.phone',
        kind: 'phone'
    }, input.phone)}, ${input.orgId}, ${sealed.status},
          ${passwordHash}, ${now}, ${oneTime}, ${input.passwordExpiresAt ?? null}, 'NONE', ${sealed.validTo}, ${sealed.loginIpRanges},
          ${sealRow(keys, 'user_account', sealed)})
        on conflict (login_name) do nothing returning id`);
    if (!inserted) throw refuseAccess('E-QX-01');
    return id;
}
/** Whether any account exists under the login name, deleted ones included: names are never used again. */ export async function loginNameTaken(ctx, loginName) {
    return await firstRow(ctx, sql`select 1 from user_account where login_name = ${loginName}`) !== undefined;
}

//# sourceMappingURL=create-user.js.map