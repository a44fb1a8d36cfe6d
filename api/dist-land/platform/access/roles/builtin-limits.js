import { refuseAccess } from "../errors.js";
import { canonicalRole, THREE_ADMINISTRATORS } from "./role-presets.js";
import { opensByPreset } from "./seed-menus.js";
export function isAdministratorRole(code) {
    return THREE_ADMINISTRATORS.includes(code);
}
/**
 * Built-in roles can be narrowed, and widened again up to what they were delivered with (03 §40.3): E-QX-25 for anything else. The
 * operations of 三员 roles stay as they are, E-QX-26: one of the three must not disarm another.
 */ export function assertBuiltinNarrowed(ctx, role, draft) {
    if (!role.builtin) return;
    const held = role.permissions.map(({ code })=>code);
    if (isAdministratorRole(role.code) && !isSameSet(held, draft.permissions)) throw refuseAccess('E-QX-26');
    const same = draft.name === role.name && draft.scopeKind === role.scopeKind && draft.secondFactor === role.secondFactor && isSameSet(draft.exclusiveWith, role.exclusiveWith);
    const mayHold = new Set([
        ...held,
        ...presetPermissions(ctx, role.code)
    ]);
    const mayOpen = new Set([
        ...role.menus,
        ...presetMenus(ctx, role.code)
    ]);
    const within = draft.permissions.every((code)=>mayHold.has(code)) && draft.menus.every((key)=>mayOpen.has(key));
    if (!same || !within) throw refuseAccess('E-QX-25');
}
function presetPermissions({ app }, role) {
    return app.registry.permissions.filter(({ roles })=>roles.some((holder)=>canonicalRole(holder) === role)).map(({ code })=>code);
}
function presetMenus(ctx, role) {
    return ctx.app.registry.menus.filter((menu)=>opensByPreset(ctx, menu, role)).map(({ key })=>key);
}
function isSameSet(one, other) {
    return one.length === other.length && one.every((value)=>other.includes(value));
}

//# sourceMappingURL=builtin-limits.js.map