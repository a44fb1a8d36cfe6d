const formats = new Map();
/**
 * Teaches the forms a format that schemas name with `"x-format": "idNumber"`. Called while modules load; a name means one thing in the
 * whole house.
 */ export function registerFormat(name, check) {
    const known = formats.get(name);
    if (known && known !== check) throw new Error(`format “${name}” is registered twice`);
    formats.set(name, check);
}
/** The check of a registered format; a schema that names another is a bug. */ export function getFormat(name) {
    const check = formats.get(name);
    if (!check) throw new Error(`unknown format “${name}”`);
    return check;
}
export function hasFormat(name) {
    return formats.has(name);
}

//# sourceMappingURL=formats.js.map