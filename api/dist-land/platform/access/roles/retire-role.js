import { run, sql } from "../../../database/sql.js";
import { recordAudit } from "../../audit/index.js";
import { transaction } from "../../kernel/index.js";
import { refuseAccess } from "../errors.js";
import { accessEvents } from "../events.js";
import { tellRoleChange } from "../notices/tell-role-change.js";
import { endSessionsOfRole } from "../sessions/end-sessions.js";
import { readReason } from "../users/administer.js";
import { isAdministratorRole } from "./builtin-limits.js";
import { getRole, lockRole } from "./find-roles.js";
import { recordGrants } from "./grant-history.js";
import { assertNotOwnRole } from "./own-role.js";
import { sealRow } from "./row-codes.js";
/** 启用 or 停用 (03 §40.3): a role that is off gives nothing to anybody, and its holders sign in anew. E-QX-05, E-QX-26. */ export async function setRoleEnabled(ctx, input) {
    const reason = readReason(input.reason);
    return transaction(ctx, async (tx)=>{
        const role = await lockRole(tx, input.id, input.version);
        await assertNotOwnRole(tx, role.id);
        if (isAdministratorRole(role.code)) throw refuseAccess('E-QX-26');
        const rowMac = sealRow(tx.app.keys, 'role', {
            ...sealOf(role),
            enabled: input.enabled
        });
        await run(tx, sql`update role set enabled = ${input.enabled}, row_mac = ${rowMac}, version = version + 1, updated_at = ${tx.app.clock.now()}
           where id = ${role.id}`);
        await endSessionsOfRole(tx, role.id);
        const event = input.enabled ? accessEvents.roleEnabled : accessEvents.roleDisabled;
        const kind = input.enabled ? 'ROLE_ENABLED' : 'ROLE_DISABLED';
        await record(tx, role, {
            event,
            kind,
            change: input.enabled ? '启用了' : '停用了',
            reason
        });
        return getRole(tx, role.id);
    });
}
/**
 * 删除: the role stays for the history, its code is never given again. E-QX-27 a built-in one; E-QX-04 one that somebody holds, a closed
 * account too.
 */ export async function deleteRole(ctx, input) {
    const reason = readReason(input.reason);
    return transaction(ctx, async (tx)=>{
        const role = await lockRole(tx, input.id, input.version);
        if (role.builtin) throw refuseAccess('E-QX-27');
        if (role.holders > 0) throw refuseAccess('E-QX-04', {
            count: String(role.holders)
        });
        const now = tx.app.clock.now();
        const rowMac = sealRow(tx.app.keys, 'role', {
            ...sealOf(role),
            enabled: false
        });
        await run(tx, sql`update role set enabled = false, deleted_at = ${now}, row_mac = ${rowMac}, version = version + 1, updated_at = ${now}
           where id = ${role.id}`);
        await record(tx, role, {
            event: accessEvents.roleDeleted,
            kind: 'ROLE_DELETED',
            change: '删除了',
            reason
        });
        return true;
    });
}
function sealOf({ scopeOrgs, ...role }) {
    return {
        ...role,
        scopeOrgs: scopeOrgs.map(({ id })=>id).sort()
    };
}
async function record(tx, role, act) {
    const { event, kind, change, reason } = act;
    await recordGrants(tx, [
        {
            kind,
            role,
            items: [],
            reason
        }
    ]);
    await recordAudit(tx, {
        event,
        objectType: 'role',
        objectId: role.id,
        detail: {
            code: role.code,
            reason
        }
    });
    await tellRoleChange(tx, {
        change,
        roleName: role.name,
        reason
    });
}

//# sourceMappingURL=retire-role.js.map