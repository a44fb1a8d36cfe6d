import { recordAudit } from "../../audit/index.js";
import { badInput } from "../../errors/index.js";
import { accessEvents } from "../events.js";
import { menusOf } from "../sessions/present-session.js";
import { getRole } from "./find-roles.js";
import { permissionTree } from "./permission-tree.js";
const MOST = 1000;
/** 以该角色预览: menu and buttons as a holder of the role alone would see them. Reads only, gives no right, and is audited (03 §40.4). */ export async function previewRole(ctx, input) {
    if ((input.menus?.length ?? 0) + (input.permissions?.length ?? 0) > MOST) throw badInput([
        {
            path: 'permissions',
            message: '菜单和操作过多'
        }
    ]);
    const role = await getRole(ctx, input.roleId);
    const permissions = new Set(input.permissions ?? role.permissions.map(({ code })=>code));
    const menus = new Set(input.menus ?? role.menus);
    const groups = permissionTree(ctx.app.registry).map((group)=>({
            ...group,
            operations: group.operations.filter(({ code })=>permissions.has(code))
        })).filter(({ operations })=>operations.length > 0);
    await recordAudit(ctx, {
        event: accessEvents.rolePreviewed,
        objectType: 'role',
        objectId: role.id,
        detail: {
            code: role.code,
            draft: input.permissions != null || input.menus != null
        }
    });
    return {
        name: role.name,
        menus: menusOf(ctx, {
            actor: {
                permissions
            },
            menus
        }),
        groups
    };
}

//# sourceMappingURL=preview-role.js.map