import { rowMac, verifyRowMac } from "../../crypto/index.js";
/** Code of a row of an access table. Exactly the protected columns enter, whatever else the object carries. */ export function sealRow(keys, table, row) {
    return rowMac(keys, table, COLUMNS[table](row));
}
/** Whether the row is as the product wrote it. */ export function isSealed(keys, table, row, mac) {
    return verifyRowMac(keys, table, COLUMNS[table](row), mac);
}
const COLUMNS = {
    user_account: ({ id, loginName, orgId, status, passwordHash, secondFactor, publicKey, validTo, loginIpRanges })=>({
            id,
            loginName,
            orgId,
            status,
            passwordHash,
            secondFactor,
            publicKey,
            validTo,
            ...loginIpRanges.length > 0 && {
                loginIpRanges: [
                    ...loginIpRanges
                ]
            }
        }),
    role: ({ id, code, scopeKind, scopeOrgs, exclusiveWith, secondFactor, enabled })=>({
            id,
            code,
            scopeKind,
            exclusiveWith: [
                ...exclusiveWith
            ],
            secondFactor,
            enabled,
            ...scopeOrgs.length > 0 && {
                scopeOrgs: [
                    ...scopeOrgs
                ]
            }
        }),
    role_permission: ({ roleId, permission, confirmed })=>({
            roleId,
            permission,
            ...!confirmed && {
                confirmed
            }
        }),
    role_menu: ({ roleId, menu })=>({
            roleId,
            menu
        }),
    user_role: ({ userId, roleId, confirmed })=>({
            userId,
            roleId,
            confirmed
        })
};

//# sourceMappingURL=row-codes.js.map