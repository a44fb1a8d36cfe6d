import { rows, run, sql } from "../../../database/sql.js";
import { canonicalRole } from "./role-presets.js";
import { sealRow } from "./row-codes.js";
const GRANTOR = '系统初始化';
/** Adds the menus of all modules that are not known yet; preset roles open a new menu where they hold one of its operations. */ export async function seedMenus(ctx, newRoles) {
    const newMenus = await addMenus(ctx);
    const roles = await rows(ctx, sql`select id, code from role where builtin`);
    const grants = ctx.app.registry.menus.flatMap((menu)=>roles.filter(({ code })=>(newMenus.has(menu.key) || newRoles.has(code)) && opensByPreset(ctx, menu, code)).map(({ id: roleId })=>({
                roleId,
                menu: menu.key,
                rowMac: sealRow(ctx.app.keys, 'role_menu', {
                    roleId,
                    menu: menu.key
                })
            })));
    if (grants.length === 0) return;
    await run(ctx, sql`insert into role_menu (role_id, menu, granted_at, granted_by, row_mac)
        select "roleId", menu, ${ctx.app.clock.now()}, ${GRANTOR}, "rowMac"
          from jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) as t("roleId" uuid, menu text, "rowMac" text)
        on conflict do nothing`);
}
/** Whether a preset role has a menu from the start: one that is for everybody, or one of whose operations it holds. */ export function opensByPreset(ctx, menu, role) {
    return menu.permissions.length === 0 || ctx.app.registry.permissions.some(({ code, roles })=>menu.permissions.includes(code) && roles.some((holder)=>canonicalRole(holder) === role));
}
async function addMenus(ctx) {
    const definitions = ctx.app.registry.menus.map(({ key, title })=>({
            key,
            title
        }));
    const added = await rows(ctx, sql`insert into menu (key, title, known_since)
        select key, title, ${ctx.app.clock.now()} from jsonb_to_recordset(${JSON.stringify(definitions)}::jsonb) as t(key text, title text)
        on conflict (key) do update set title = excluded.title
        returning key, (xmax = 0) as added`);
    return new Set(added.filter((menu)=>menu.added).map((menu)=>menu.key));
}

//# sourceMappingURL=seed-menus.js.map