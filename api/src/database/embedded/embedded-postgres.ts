import { dirname } from 'node:path';
import { findBinaries } from './binaries.ts';
import { type ClusterFolder, prepareClusterFolder } from './cluster-folder.ts';
import { databaseUser } from './database-user.ts';
import { initialiseCluster } from './initialise.ts';
import { connectWhenReady, databaseUrl, ensureDatabase, hasOtherOwner } from './owner-connection.ts';
import { isAlive, readPostmaster } from './postmaster-file.ts';
import { type Server, startServer, stopServer } from './server.ts';

/** What the caller wants to have running. */
export interface EmbeddedPostgresOptions {
  /** Folder of the cluster, `.data/postgres` of the checkout say; created when missing, may become a link. */
  folder: string;
  /** Database named in the returned URL; created when missing. */
  database?: string;
  /** False for tests: faster, but a crash of the machine may spoil the data. Default true. */
  durable?: boolean;
  /** Default: any free one. */
  port?: number;
  /** Further PostgreSQL settings, by their names. */
  settings?: Record<string, string>;
  /** Told in plain English what takes time. */
  log?: (line: string) => void;
}

/** A server that answers. */
export interface EmbeddedPostgres {
  /** postgresql://… with password, on 127.0.0.1. */
  url: string;
  /** Process of the server. */
  pid: number;
  /** Where its files really are: the wished folder, or what it is linked to. */
  place: string;
  /** Closes all sessions and ends the server, within 8 s; does nothing to a server that another process started. */
  stop(): Promise<void>;
}

const leftoverTimeoutMs = 30_000;

/**
 * Starts a real PostgreSQL from the npm package of this platform, also as root and where the server's user cannot enter
 * the checkout. A server of the same folder that a killed process left behind is stopped first; one that a living
 * process owns is shared.
 *
 * @throws with a text that says what to do, when the platform has no package or the folder cannot be used.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const user = databaseUser();
  const binaries = await findBinaries(user);
  const folder = prepareClusterFolder(options.folder, user);
  const database = options.database ?? 'postgres';
  const shared = await shareOrStop(folder, log);
  if (shared) return describe(shared, folder, database, false);
  const durable = options.durable ?? true;
  if (await initialiseCluster(folder, binaries, user, durable)) log('Created an empty PostgreSQL database cluster.');
  const server = await startServer({ ...options, folder, binaries, user, durable });
  return describe(server, folder, database, true);
}

/** Looks for a running server of the folder: another living process's is returned, an abandoned one is stopped. */
async function shareOrStop(folder: ClusterFolder, log: (line: string) => void): Promise<Server | undefined> {
  const running = readPostmaster(folder.data);
  if (!running) return undefined;
  const address = { port: running.port, password: folder.password };
  const ended = () => (isAlive(running.pid) ? undefined : 'it ended');
  let owner: Server['owner'];
  try {
    owner = await connectWhenReady(address, ended, leftoverTimeoutMs);
  } catch {
    // Its number may belong to another program by now; PostgreSQL itself refuses to start if it does not.
    return undefined;
  }
  if (await hasOtherOwner(owner)) return { pid: running.pid, address, owner };
  log('Stopping a PostgreSQL server that an earlier start left running.');
  await owner.end();
  await stopServer(running.pid);
  return undefined;
}

async function describe(
  server: Server,
  folder: ClusterFolder,
  database: string,
  isOurs: boolean,
): Promise<EmbeddedPostgres> {
  await ensureDatabase(server.owner, database);
  return {
    url: databaseUrl(server.address, database),
    pid: server.pid,
    place: dirname(folder.data),
    async stop() {
      await server.owner.end().catch(() => undefined);
      if (isOurs) await stopServer(server.pid);
    },
  };
}
