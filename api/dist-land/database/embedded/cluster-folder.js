import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { mayEnter } from "./reach.js";
import { assertOnlyRootWrites, systemFolder } from "./system-folder.js";
/**
 * Prepares the folder of a cluster and says where its parts are.
 *
 * Where the database's user cannot enter the wished place, the files go into the system folder under a random name and
 * the wished place becomes a link to it: whoever deletes or copies the checkout deals with that cluster and no other.
 */ export function prepareClusterFolder(wished, user) {
    const folder = place(resolve(wished), user);
    const parts = {
        data: join(folder, 'data'),
        log: join(folder, 'server.log')
    };
    return {
        ...parts,
        password: readOrCreatePassword(join(folder, 'password'))
    };
}
/** Gives a file or folder to the database's user. */ export function giveTo(user, path) {
    if (user) chownSync(path, user.uid, user.gid);
}
function place(wished, user) {
    const found = lstatSync(wished, {
        throwIfNoEntry: false
    });
    if (found) return existingPlace(wished, found.isSymbolicLink(), user);
    mkdirSync(dirname(wished), {
        recursive: true
    });
    if (!user || mayEnter(realpathSync(dirname(wished)), user)) {
        mkdirSync(wished, {
            mode: user ? 0o711 : 0o700
        });
        return realpathSync(wished);
    }
    const clusters = join(systemFolder(), 'clusters');
    mkdirSync(clusters, {
        mode: 0o711,
        recursive: true
    });
    const target = join(clusters, randomBytes(8).toString('hex'));
    mkdirSync(target, {
        mode: 0o711
    });
    assertOnlyRootWrites(target);
    symlinkSync(target, wished);
    return target;
}
function existingPlace(wished, isLink, user) {
    if (!existsSync(wished)) {
        throw new Error(`${wished} points to a folder that is gone: delete this link to begin with an empty database.`);
    }
    const real = realpathSync(wished);
    if (user && isLink) assertOnlyRootWrites(real);
    if (user && !mayEnter(real, user)) {
        throw new Error(`The database's user (uid ${user.uid}) cannot enter ${real}: move it, or set DATA_DIR.`);
    }
    return real;
}
function readOrCreatePassword(file) {
    if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), {
        mode: 0o600
    });
    return readFileSync(file, 'utf8').trim();
}

//# sourceMappingURL=cluster-folder.js.map