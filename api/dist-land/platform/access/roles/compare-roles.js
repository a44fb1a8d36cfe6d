import { getRole } from "./find-roles.js";
import { permissionTree } from "./permission-tree.js";
/** 角色比较: two roles side by side, by menu and operation; what neither has is left out (03 §40.4). NOT_FOUND. */ export async function compareRoles(ctx, leftId, rightId) {
    const [left, right] = await Promise.all([
        getRole(ctx, leftId),
        getRole(ctx, rightId)
    ]);
    const rows = permissionTree(ctx.app.registry).flatMap(({ key, title, menu, operations })=>[
            ...menu === null ? [] : [
                row({
                    key: `menu:${key}`,
                    group: title,
                    title: '菜单',
                    kind: 'MENU'
                }, opens(left, menu), opens(right, menu))
            ],
            ...operations.map((operation)=>row({
                    key: operation.code,
                    group: title,
                    title: operation.title,
                    kind: 'OPERATION'
                }, holds(left, operation.code), holds(right, operation.code)))
        ]);
    return {
        left,
        right,
        rows: rows.filter((one)=>one.left !== 'NO' || one.right !== 'NO')
    };
}
function row(what, left, right) {
    return {
        ...what,
        left,
        right
    };
}
function opens(role, menu) {
    return role.menus.includes(menu) ? 'YES' : 'NO';
}
function holds(role, code) {
    const grant = role.permissions.find((permission)=>permission.code === code);
    if (!grant) return 'NO';
    return grant.confirmed ? 'YES' : 'WAITING';
}

//# sourceMappingURL=compare-roles.js.map