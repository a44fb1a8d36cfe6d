import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { upwards } from "./reach.js";
const folderName = 'veterans-one-thing';
const groupOrOthersWrite = 0o022;
const sticky = 0o1000;
/** Where a process of root may keep what the database's user must reach; the first that exists is taken. */ const parents = [
    '/var/lib',
    '/var/tmp'
];
/**
 * The folder for binaries and data when the checkout lies where the database's user cannot go (under /root, say).
 * Its name can be guessed, so before each use it is checked that only root could have put something there.
 */ export function systemFolder() {
    const parent = parents.map(existing).find((path)=>path !== undefined);
    if (!parent) throw new Error(`None of ${parents.join(', ')} exists: set DATABASE_URL instead.`);
    const folder = join(parent, folderName);
    mkdirSync(folder, {
        mode: 0o755,
        recursive: true
    });
    assertOnlyRootWrites(folder);
    return folder;
}
/**
 * @throws when somebody else than root could replace `folder` or put files into it. Folders above it may be writable
 *   for all when they are sticky like /tmp: others cannot rename what root owns there.
 */ export function assertOnlyRootWrites(folder) {
    const refuse = (path, why)=>{
        throw new Error(`${path} is not safe for the database's files (${why}): put it right, or set DATABASE_URL.`);
    };
    for (const path of upwards(folder)){
        const stats = lstatSync(path);
        if (!stats.isDirectory()) refuse(path, 'not a folder');
        if (stats.uid !== 0) refuse(path, 'not owned by root');
        const open = (stats.mode & groupOrOthersWrite) !== 0;
        if (open && (path === folder || (stats.mode & sticky) === 0)) refuse(path, 'writable for others');
    }
}
function existing(path) {
    try {
        const real = realpathSync(path);
        return lstatSync(real).isDirectory() && dirname(real) !== real ? real : undefined;
    } catch  {
        return undefined;
    }
}

//# sourceMappingURL=system-folder.js.map