import { firstRow, sql } from "../../../database/sql.js";
import { getOrg } from "../orgs/find-orgs.js";
import { scopeTitle } from "../scope/scope-of-roles.js";
import { currentSession } from "./resolve-actor.js";
/** The session behind a token as the clients see it; null when nobody is signed in. */ export async function presentSession(ctx, token) {
    const session = await currentSession(ctx.app, token, ctx.ip);
    if (!session) return null;
    const { actor } = session;
    const org = await getOrg(ctx, actor.orgId);
    return {
        user: {
            id: actor.userId,
            loginName: actor.loginName,
            realName: actor.name,
            org,
            roles: await rolesOf(ctx, actor),
            scopeTitle: scopeTitle(actor.scope, org.level)
        },
        permissions: [
            ...actor.permissions
        ].sort(),
        menus: grouped(menusOf(ctx, session)),
        expiresAt: session.expiresAt,
        idleMinutes: session.idleMinutes
    };
}
/** The entries that the roles open and of which the user holds some operation; the API refuses the rest whatever a client shows. */ export function menusOf(ctx, { actor, menus }) {
    return ctx.app.registry.menus.filter(({ key, permissions })=>menus.has(key) && (permissions.length === 0 || permissions.some((code)=>actor.permissions.has(code)))).map(({ key, title, route, icon, group })=>({
            key,
            title,
            route,
            icon,
            group,
            children: []
        }));
}
/** A group stands where its first entry would; one entry alone stands for itself. */ function grouped(entries) {
    const items = new Map();
    for (const { group, ...item } of entries){
        const alone = !group || entries.filter((other)=>other.group?.key === group.key).length === 1;
        const head = alone ? undefined : items.get(`group-${group.key}`);
        if (alone) items.set(item.key, item);
        else if (head) head.children.push(item);
        else items.set(`group-${group.key}`, {
            ...group,
            key: `group-${group.key}`,
            route: null,
            children: [
                item
            ]
        });
    }
    return [
        ...items.values()
    ];
}
async function rolesOf(ctx, actor) {
    const found = await firstRow(ctx, sql`select coalesce(json_agg(json_build_object('code', code, 'name', name) order by code), '[]') as roles
          from role where code = any(${[
        ...actor.roles
    ]})`);
    return found?.roles ?? [];
}

//# sourceMappingURL=present-session.js.map