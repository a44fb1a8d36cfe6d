import { run, sql } from "../../../database/sql.js";
import { uuidv7 } from "../../../database/uuid.js";
import { recordAudit } from "../../audit/index.js";
import { transaction } from "../../kernel/index.js";
import { accessEvents } from "../events.js";
import { tellRoleChange } from "../notices/tell-role-change.js";
import { assertCityWide } from "../scope/within-reach.js";
import { endSessionsOfRole } from "../sessions/end-sessions.js";
import { readReason } from "../users/administer.js";
import { assertBuiltinNarrowed } from "./builtin-limits.js";
import { getRole, lockRole } from "./find-roles.js";
import { recordGrants } from "./grant-history.js";
import { settleGrantTask } from "./grant-task.js";
import { assertNotOwnRole } from "./own-role.js";
import { emptyMenus } from "./permission-tree.js";
import { assertNameFree, readCode, readDraft } from "./role-input.js";
import { sealRow } from "./row-codes.js";
import { administratorsBehind, assertHoldersCompatible, assertOneAdministrator } from "./separation.js";
import { grantEntries, writeMenus, writePermissions } from "./write-grants.js";
/**
 * Makes a role of one's own (03 §40.1). E-QX-24 the code and E-QX-02 the name are taken; E-QX-06 it would bring together rights of two of
 * the 三员. Its sensitive rights sleep until the security administrator confirms.
 */ export async function createRole(ctx, givenCode, input) {
    assertCityWide(ctx);
    const draft = await readDraft(ctx, input);
    assertOneAdministrator(ctx.app.registry, draft.permissions);
    return transaction(ctx, async (tx)=>{
        const code = await readCode(tx, givenCode);
        await assertNameFree(tx, draft.name);
        const id = uuidv7(tx.app.clock.now().getTime());
        await insertRole(tx, sealOf(tx, {
            id,
            code,
            enabled: true
        }, draft), draft.name);
        const permissions = await writePermissions(tx, {
            id,
            permissions: []
        }, draft.permissions);
        await settleGrantTask(tx);
        const menus = await writeMenus(tx, {
            id,
            menus: []
        }, draft.menus);
        await record(tx, {
            id,
            code,
            name: draft.name
        }, 'ROLE_CREATED', permissions, menus);
        return saved(tx, id, draft);
    });
}
/**
 * Changes a role. E-QX-05 a role that one holds; E-QX-25, E-QX-26 a built-in one beyond narrowing; E-QX-06 what would not go together, also
 * for its present holders. Ends the sessions of all holders when anything but the name changed.
 */ export async function changeRole(ctx, id, version, input, givenReason) {
    const reason = readReason(givenReason);
    const draft = await readDraft(ctx, input);
    return transaction(ctx, async (tx)=>{
        const before = await lockRole(tx, id, version);
        await assertNotOwnRole(tx, id);
        assertBuiltinNarrowed(tx, before, draft);
        await assertNameFree(tx, draft.name, id);
        assertOneAdministrator(tx.app.registry, draft.permissions);
        await assertHoldersCompatible(tx, id, {
            code: before.code,
            ...draft
        });
        const seal = sealOf(tx, before, draft);
        await updateRole(tx, seal, draft.name);
        const permissions = await writePermissions(tx, before, draft.permissions);
        await settleGrantTask(tx);
        const menus = await writeMenus(tx, before, draft.menus);
        if (touchesRights(before, seal, [
            permissions,
            menus
        ])) await endSessionsOfRole(tx, id);
        await record(tx, {
            id,
            code: before.code,
            name: draft.name
        }, 'ROLE_CHANGED', permissions, menus, reason);
        return saved(tx, id, draft);
    });
}
/** The protected columns of the role as it will be. Whoever may do what an administrator may signs in with a second factor (03 §41.9). */ function sealOf(tx, role, draft) {
    const administers = administratorsBehind(tx.app.registry, draft.permissions).size > 0;
    return {
        id: role.id,
        code: role.code,
        scopeKind: draft.scopeKind,
        scopeOrgs: draft.scopeOrgIds,
        exclusiveWith: draft.exclusiveWith,
        secondFactor: draft.secondFactor || administers,
        enabled: role.enabled
    };
}
async function insertRole(tx, role, name) {
    const now = tx.app.clock.now();
    await run(tx, sql`insert into role (id, created_at, updated_at, code, name, builtin, scope_kind, scope_orgs, exclusive_with, second_factor, enabled,
          row_mac)
        values (${role.id}, ${now}, ${now}, ${role.code}, ${name}, false, ${role.scopeKind}, ${[
        ...role.scopeOrgs
    ]}::uuid[],
          ${[
        ...role.exclusiveWith
    ]}::text[], ${role.secondFactor}, true, ${sealRow(tx.app.keys, 'role', role)})`);
}
async function updateRole(tx, role, name) {
    await run(tx, sql`update role set name = ${name}, scope_kind = ${role.scopeKind}, scope_orgs = ${[
        ...role.scopeOrgs
    ]}::uuid[],
               exclusive_with = ${[
        ...role.exclusiveWith
    ]}::text[], second_factor = ${role.secondFactor},
               row_mac = ${sealRow(tx.app.keys, 'role', role)}, version = version + 1, updated_at = ${tx.app.clock.now()}
         where id = ${role.id}`);
}
function touchesRights(before, after, changes) {
    const orgs = before.scopeOrgs.map(({ id })=>id).sort();
    return before.scopeKind !== after.scopeKind || before.secondFactor !== after.secondFactor || orgs.join() !== [
        ...after.scopeOrgs
    ].sort().join() || changes.some(({ added, removed })=>added.length + removed.length > 0);
}
async function record(tx, role, kind, permissions, menus, reason) {
    const because = reason === undefined ? {} : {
        reason
    };
    await recordGrants(tx, [
        {
            kind,
            role,
            items: [],
            ...because
        },
        ...grantEntries(tx, role, permissions, menus, reason)
    ]);
    await recordAudit(tx, {
        event: kind === 'ROLE_CREATED' ? accessEvents.roleCreated : accessEvents.roleChanged,
        objectType: 'role',
        objectId: role.id,
        detail: {
            code: role.code,
            permissions,
            menus,
            ...because
        }
    });
    const change = kind === 'ROLE_CREATED' ? '新建了' : '修改了';
    await tellRoleChange(tx, {
        change,
        roleName: role.name,
        reason: reason ?? '新建'
    });
}
async function saved(tx, id, draft) {
    const { registry } = tx.app;
    return {
        role: await getRole(tx, id),
        emptyMenus: emptyMenus(registry, draft.menus, draft.permissions)
    };
}

//# sourceMappingURL=save-role.js.map