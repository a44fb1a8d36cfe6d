import { statSync } from 'node:fs';
import { dirname } from 'node:path';
/** Every folder from `path` (included) up to the root of the file system. */ export function upwards(path) {
    const parent = dirname(path);
    return parent === path ? [
        path
    ] : [
        path,
        ...upwards(parent)
    ];
}
/** True when the user may pass through `folder` and everything above it; the folder must exist. */ export function mayEnter(folder, user) {
    return upwards(folder).every((step)=>hasBits(statSync(step), 0o1, user));
}
/** True when the user may read and execute `file` (not counting the folders above it). */ export function mayExecute(file, user) {
    return hasBits(statSync(file), 0o5, user);
}
function hasBits(stats, bits, user) {
    const shift = stats.uid === user.uid ? 6 : stats.gid === user.gid ? 3 : 0;
    return (stats.mode >> shift & bits) === bits;
}

//# sourceMappingURL=reach.js.map