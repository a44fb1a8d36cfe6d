import { run, sql } from "../../../database/sql.js";
import { actorName } from "../../kernel/index.js";
import { sealRow } from "./row-codes.js";
/** Makes the rights of a role exactly the wanted ones. New sensitive ones sleep until the security administrator confirms (03 §40.3). */ export async function writePermissions(tx, role, wanted) {
    const change = differenceOf(role.permissions.map(({ code })=>code), wanted);
    const now = tx.app.clock.now();
    const by = actorName(tx.actor);
    await run(tx, sql`delete from role_permission where role_id = ${role.id} and permission = any(${change.removed}::text[])`);
    const grants = change.added.map((permission)=>{
        const confirmed = !isSensitive(tx, permission);
        const rowMac = sealRow(tx.app.keys, 'role_permission', {
            roleId: role.id,
            permission,
            confirmed
        });
        return {
            permission,
            confirmed,
            rowMac
        };
    });
    await run(tx, sql`insert into role_permission (role_id, permission, granted_at, granted_by, confirmed_at, confirmed_by, row_mac)
        select ${role.id}, permission, ${now}, ${by}, case when confirmed then ${now}::timestamptz end,
               case when confirmed then ${by}::text end, "rowMac"
          from jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) as t(permission text, confirmed boolean, "rowMac" text)`);
    return change;
}
/** Makes the menus of a role exactly the wanted ones. */ export async function writeMenus(tx, role, wanted) {
    const change = differenceOf(role.menus, wanted);
    await run(tx, sql`delete from role_menu where role_id = ${role.id} and menu = any(${change.removed}::text[])`);
    const grants = change.added.map((menu)=>({
            menu,
            rowMac: sealRow(tx.app.keys, 'role_menu', {
                roleId: role.id,
                menu
            })
        }));
    await run(tx, sql`insert into role_menu (role_id, menu, granted_at, granted_by, row_mac)
        select ${role.id}, menu, ${tx.app.clock.now()}, ${actorName(tx.actor)}, "rowMac"
          from jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) as t(menu text, "rowMac" text)`);
    return change;
}
/** The change in words, as the history of grants keeps it. */ export function grantEntries(tx, role, permissions, menus, reason) {
    const entry = (kind, items)=>({
            kind,
            role: {
                id: role.id,
                name: role.name
            },
            items,
            ...reason === undefined ? {} : {
                reason
            }
        });
    return [
        entry('PERMISSION_GRANTED', permissionTitles(tx, permissions.added)),
        entry('PERMISSION_REVOKED', permissionTitles(tx, permissions.removed)),
        entry('MENU_GRANTED', menuTitles(tx, menus.added)),
        entry('MENU_REVOKED', menuTitles(tx, menus.removed))
    ];
}
export function permissionTitles({ app }, codes) {
    return codes.map((code)=>app.registry.permissions.find((known)=>known.code === code)?.title ?? code);
}
function menuTitles({ app }, keys) {
    return keys.map((key)=>app.registry.menus.find((menu)=>menu.key === key)?.title ?? key);
}
function isSensitive({ app }, code) {
    return app.registry.permissions.some((permission)=>permission.code === code && permission.sensitive === true);
}
function differenceOf(before, wanted) {
    return {
        added: wanted.filter((one)=>!before.includes(one)),
        removed: before.filter((one)=>!wanted.includes(one))
    };
}

//# sourceMappingURL=write-grants.js.map