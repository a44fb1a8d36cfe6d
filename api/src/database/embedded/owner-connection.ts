import pg from 'pg';
import { superuser } from './initialise.ts';

const ownerName = 'embedded-postgres-owner';
const tryEveryMs = 25;

/** Where a server listens and how to get in. */
export interface Address {
  port: number;
  password: string;
}

/** Connection string of a database on the server. */
export function databaseUrl(address: Address, database: string): string {
  return `postgresql://${superuser}:${encodeURIComponent(address.password)}@127.0.0.1:${address.port}/${database}`;
}

/**
 * The process that started a server keeps one connection open under a name of its own. The connection ends with the
 * process however it dies, so its absence tells the next start that a running server was left behind.
 */
export async function connectAsOwner(address: Address): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl(address, 'postgres'),
    application_name: ownerName,
    connectionTimeoutMillis: 10_000,
  });
  // Without a listener the server's end would end this process too.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Tries until the server answers, `giveUp` says why not to go on, or the time is over. */
export async function connectWhenReady(
  address: Address,
  giveUp: () => string | undefined,
  timeoutMs: number,
): Promise<pg.Client> {
  for (let waited = 0; ; waited += tryEveryMs) {
    try {
      return await connectAsOwner(address);
    } catch (error) {
      const reason = giveUp() ?? (waited >= timeoutMs ? (error as Error).message : undefined);
      if (reason !== undefined) throw new Error(reason, { cause: error });
    }
    await new Promise((resolve) => setTimeout(resolve, tryEveryMs));
  }
}

/** True when another living process started the server that `client` is connected to. */
export async function hasOtherOwner(client: pg.Client): Promise<boolean> {
  for (const end = Date.now() + GONE_WITHIN_MS; ; ) {
    const { rowCount } = await client.query(
      'select 1 from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
      [ownerName],
    );
    if (!rowCount) return false;
    if (Date.now() > end) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The session of a process that was killed lasts until the server has noticed, some moments; that of a living one stays. */
const GONE_WITHIN_MS = 500;

/** Creates the database when the cluster does not have it yet. */
export async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
}
