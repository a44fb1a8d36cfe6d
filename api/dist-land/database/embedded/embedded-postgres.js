import { dirname } from 'node:path';
import { findBinaries } from "./binaries.js";
import { prepareClusterFolder } from "./cluster-folder.js";
import { databaseUser } from "./database-user.js";
import { initialiseCluster } from "./initialise.js";
import { connectWhenReady, databaseUrl, ensureDatabase, hasOtherOwner } from "./owner-connection.js";
import { isAlive, readPostmaster } from "./postmaster-file.js";
import { startServer, stopServer } from "./server.js";
const leftoverTimeoutMs = 30_000;
/**
 * Starts a real PostgreSQL from the npm package of this platform, also as root and where the server's user cannot enter
 * the checkout. A server of the same folder that a killed process left behind is stopped first; one that a living
 * process owns is shared.
 *
 * @throws with a text that says what to do, when the platform has no package or the folder cannot be used.
 */ export async function startEmbeddedPostgres(options) {
    const log = options.log ?? (()=>undefined);
    const user = databaseUser();
    const binaries = await findBinaries(user);
    const folder = prepareClusterFolder(options.folder, user);
    const database = options.database ?? 'postgres';
    const shared = await shareOrStop(folder, log);
    if (shared) return describe(shared, folder, database, false);
    if (await initialiseCluster(folder, binaries, user)) log('Created an empty PostgreSQL database cluster.');
    const durable = options.durable ?? true;
    const server = await startServer({
        ...options,
        folder,
        binaries,
        user,
        durable
    });
    return describe(server, folder, database, true);
}
/** Looks for a running server of the folder: another living process's is returned, an abandoned one is stopped. */ async function shareOrStop(folder, log) {
    const running = readPostmaster(folder.data);
    if (!running) return undefined;
    const address = {
        port: running.port,
        password: folder.password
    };
    const ended = ()=>isAlive(running.pid) ? undefined : 'it ended';
    let owner;
    try {
        owner = await connectWhenReady(address, ended, leftoverTimeoutMs);
    } catch  {
        // Its number may belong to another program by now; PostgreSQL itself refuses to start if it does not.
        return undefined;
    }
    if (await hasOtherOwner(owner)) return {
        pid: running.pid,
        address,
        owner
    };
    log('Stopping a PostgreSQL server that an earlier start left running.');
    await owner.end();
    await stopServer(running.pid);
    return undefined;
}
async function describe(server, folder, database, isOurs) {
    await ensureDatabase(server.owner, database);
    return {
        url: databaseUrl(server.address, database),
        pid: server.pid,
        place: dirname(folder.data),
        async stop () {
            await server.owner.end().catch(()=>undefined);
            if (isOurs) await stopServer(server.pid);
        }
    };
}

//# sourceMappingURL=embedded-postgres.js.map