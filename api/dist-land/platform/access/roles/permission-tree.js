/**
 * The tree of rights by menu and operation, as the modules define them (03 §40.4). An operation stands under the menu that names it, else
 * under the one that names an operation on the same object, else under the only menu of its module.
 */ export function permissionTree(registry) {
    const groups = new Map(registry.menus.map(({ key, title })=>[
            key,
            {
                key,
                title,
                menu: key,
                operations: []
            }
        ]));
    for (const module of registry.modules){
        for (const { code, title, sensitive = false } of module.permissions ?? []){
            const menu = menuOf(code, module.menus ?? [], registry.menus);
            groupFor(groups, menu, module).operations.push({
                code,
                title,
                sensitive
            });
        }
    }
    return [
        ...groups.values()
    ];
}
function menuOf(code, own, all) {
    const naming = (menus)=>menus.find(({ permissions })=>permissions.includes(code));
    const sameObject = own.find(({ permissions })=>permissions.some((other)=>objectOf(other) === objectOf(code)));
    return naming(own) ?? naming(all) ?? sameObject ?? (own.length === 1 ? own[0] : undefined);
}
function objectOf(code) {
    return code.slice(0, code.lastIndexOf(':'));
}
function groupFor(groups, menu, module) {
    const key = menu?.key ?? `module:${module.name}`;
    const known = groups.get(key);
    if (known) return known;
    const made = {
        key,
        title: module.title,
        menu: null,
        operations: []
    };
    groups.set(key, made);
    return made;
}
/**
 * What an administrator should know before saving: menus that would open on nothing. The opposite, an operation without its menu, is
 * allowed: it is how accounts of other systems get rights (03 §40, edge cases).
 */ export function emptyMenus(registry, menus, permissions) {
    const held = new Set(permissions);
    return permissionTree(registry).filter(({ menu, operations })=>menu !== null && menus.includes(menu) && operations.length > 0).filter(({ operations })=>!operations.some(({ code })=>held.has(code))).map(({ title })=>title);
}

//# sourceMappingURL=permission-tree.js.map