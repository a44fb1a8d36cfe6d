import { firstRow, sql } from "../../../database/sql.js";
import { refuse } from "../../errors/index.js";
import { isSealed, sealRow } from "../roles/row-codes.js";
const account = sql`
  select u.id, u.version, u.login_name as "loginName", u.display_name as "displayName", u.org_id as "orgId", u.status,
         u.password_hash as "passwordHash", u.password_changed_at as "passwordChangedAt", u.must_change as "mustChange",
         u.password_expires_at as "passwordExpiresAt", u.second_factor as "secondFactor", u.public_key as "publicKey",
         u.valid_to::text as "validTo", u.login_ip_ranges as "loginIpRanges", u.row_mac as "rowMac", o.name as "orgName", o.enabled as "orgEnabled",
         coalesce(r.demands, false) as "needsSecondFactor", coalesce(r.codes, '{}') as "roleCodes"
    from user_account u join org o on o.id = u.org_id
    left join lateral (select bool_or(r.second_factor) as demands, array_agg(r.code::text order by r.code) as codes
                         from user_role ur join role r on r.id = ur.role_id where ur.user_id = u.id) r on true`;
export async function findAccountByLogin(ctx, loginName) {
    return firstRow(ctx, sql`${account} where u.login_name = ${loginName} and u.status <> 'DELETED'`);
}
/** Takes the row's lock when `forUpdate`, so that two administrators act one after the other. */ export async function findAccount(ctx, id, forUpdate = false) {
    const lock = forUpdate ? sql`for update of u` : sql``;
    return firstRow(ctx, sql`${account} where u.id = ${id} and u.status <> 'DELETED' ${lock}`);
}
/** Whether the account is as the product wrote it (03 §41.7). */ export function isIntact(ctx, found) {
    return isSealed(ctx.app.keys, 'user_account', found, found.rowMac);
}
/** Whether the account may be used today: open, and not past its last day. */ export function isOpen(found, today) {
    return (found.status === 'ENABLED' || found.status === 'PENDING') && (found.validTo === null || found.validTo >= today);
}
/**
 * Writes a change of an account with a fresh integrity code; raises its version. The code covers the row as a whole, so the row must still
 * be the one that `before` was read from: E-0504 when somebody changed it meanwhile.
 */ export async function changeAccount(ctx, before, change) {
    const after = {
        ...before,
        ...change
    };
    const mac = sealRow(ctx.app.keys, 'user_account', after);
    const written = await firstRow(ctx, sql`update user_account
           set status = ${after.status}, password_hash = ${after.passwordHash}, second_factor = ${after.secondFactor},
               public_key = ${after.publicKey}, must_change = ${after.mustChange}, password_changed_at = ${after.passwordChangedAt},
               password_expires_at = ${after.passwordExpiresAt}, org_id = ${after.orgId}, valid_to = ${after.validTo},
               login_ip_ranges = ${[
        ...after.loginIpRanges
    ]}, row_mac = ${mac}, version = version + 1,
               updated_at = ${ctx.app.clock.now()}
         where id = ${before.id} and version = ${before.version} returning version`);
    if (!written) throw refuse('E-0504');
    return {
        ...after,
        version: written.version,
        rowMac: mac
    };
}

//# sourceMappingURL=account.js.map