import pg from 'pg';
import { superuser } from "./initialise.js";
const ownerName = 'embedded-postgres-owner';
const tryEveryMs = 25;
/** Connection string of a database on the server. */ export function databaseUrl(address, database) {
    return `postgresql://${superuser}:${encodeURIComponent(address.password)}@127.0.0.1:${address.port}/${database}`;
}
/**
 * The process that started a server keeps one connection open under a name of its own. The connection ends with the
 * process however it dies, so its absence tells the next start that a running server was left behind.
 */ export async function connectAsOwner(address) {
    const client = new pg.Client({
        connectionString: databaseUrl(address, 'postgres'),
        application_name: ownerName,
        connectionTimeoutMillis: 10_000
    });
    // Without a listener the server's end would end this process too.
    client.on('error', ()=>undefined);
    await client.connect();
    return client;
}
/** Tries until the server answers, `giveUp` says why not to go on, or the time is over. */ export async function connectWhenReady(address, giveUp, timeoutMs) {
    for(let waited = 0;; waited += tryEveryMs){
        try {
            return await connectAsOwner(address);
        } catch (error) {
            const reason = giveUp() ?? (waited >= timeoutMs ? error.message : undefined);
            if (reason !== undefined) throw new Error(reason, {
                cause: error
            });
        }
        await new Promise((resolve)=>setTimeout(resolve, tryEveryMs));
    }
}
/** True when another living process started the server that `client` is connected to. */ export async function hasOtherOwner(client) {
    const { rowCount } = await client.query('select 1 from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()', [
        ownerName
    ]);
    return (rowCount ?? 0) > 0;
}
/** Creates the database when the cluster does not have it yet. */ export async function ensureDatabase(client, name) {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
        name
    ]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
}

//# sourceMappingURL=owner-connection.js.map