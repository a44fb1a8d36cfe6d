import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { StartRefused } from '../platform/errors/index.ts';
import { isDatabaseAway } from './away.ts';

export interface PreparationOptions {
  url: string;
  log: Logger;
  /** How long a database that is absent is waited for, milliseconds. */
  waitMs: number;
  /** Ends the waiting. */
  signal?: AbortSignal;
}

/** Names the lock; any number that nothing else of the product locks with. */
const LOCK = 7_300_160_601;
/** Another node may have to migrate a large database or to load the demonstration first. */
const TURN_LIMIT_MS = 15 * 60_000;
const TRY_EVERY_MS = 500;
const SAY_EVERY_MS = 30_000;
const CONNECT_LIMIT_MS = 5000;
const SESSION = '-c timezone=UTC -c lock_timeout=10000 -c jit=off -c idle_session_timeout=0';

/**
 * Does what only one node at a time may do to a database: migrate it, write reference data, load the demonstration. The lock belongs to a
 * connection of its own and ends with it, however the process dies; the work may use that connection and others.
 *
 * @throws StartRefused where the database stays away, or another node holds the lock for too long
 */
export async function preparing<T>(options: PreparationOptions, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connectWhenThere(options);
  try {
    const lost = new Promise<never>((_resolve, reject) => {
      client.on('error', (error) => reject(new Error('the connection that holds the lock broke', { cause: error })));
    });
    lost.catch(() => undefined);
    await takeTurn(client, options);
    return await Promise.race([work(client), lost]);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function takeTurn(client: pg.Client, { log, signal }: PreparationOptions): Promise<void> {
  for (let waited = 0; waited < TURN_LIMIT_MS; waited += TRY_EVERY_MS) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK]);
    if (rows[0]?.taken) {
      if (waited > 0) log.info({ waitedMs: waited }, 'the database is free to be prepared');
      return;
    }
    if (waited % SAY_EVERY_MS === 0) log.info({ waitedMs: waited }, 'another node prepares the database: waiting');
    await sleep(TRY_EVERY_MS, undefined, { signal });
  }
  throw new StartRefused(
    `Another node has been preparing the database for more than ${TURN_LIMIT_MS / 60_000} minutes. Look at its log, end it if it hangs, and start this one again.`,
  );
}

async function connectWhenThere({ url, log, waitMs, signal }: PreparationOptions): Promise<pg.Client> {
  const started = performance.now();
  for (let said = -SAY_EVERY_MS; ; ) {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'preparation',
      options: SESSION,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_LIMIT_MS,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const waited = performance.now() - started;
      if (!isDatabaseAway(error)) throw refusal(url, `refused the connection: ${String(error)}`, error);
      if (waited >= waitMs) throw refusal(url, `did not answer within ${Math.round(waitMs / 1000)} s`, error);
      if (waited - said >= SAY_EVERY_MS) {
        said = waited;
        log.warn({ err: error, waitSeconds: waitMs / 1000 }, 'the database does not answer: waiting for it');
      }
      await sleep(TRY_EVERY_MS, undefined, { signal });
    }
  }
}

/** Address and name of the database without the password. */
function refusal(url: string, what: string, cause: unknown): StartRefused {
  const { host, pathname } = new URL(url);
  return new StartRefused(`The database ${host}${pathname} ${what}. See DATABASE_URL.`, { cause });
}
