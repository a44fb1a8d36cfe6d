import { createHash, randomBytes } from 'node:crypto';
import { createClone, dropDatabase, sealTemplate, withClient, withDatabase } from './clones.ts';
import { currentRun, workerDatabase } from './run.ts';

/**
 * Connection string of the database that belongs to the current Jest worker alone, with all migrations applied. Files
 * of the same worker use it one after the other: roll back (or delete) what a test writes.
 */
export function workerDatabaseUrl(): string {
  const { serverUrl, template } = currentRun();
  return withDatabase(serverUrl, workerDatabase(template, process.env.JEST_WORKER_ID ?? 1));
}

/** A database of one's own. */
export interface FreshDatabase {
  url: string;
  /** Ends all sessions in it and deletes it; call it in `afterAll`. */
  drop(): Promise<void>;
}

/**
 * Clones the migrated template (about 50 ms) for a file whose tests must commit: LISTEN/NOTIFY, deferred constraints,
 * the queue's workers.
 *
 * @param name what the database is for, in lower-case letters, digits and underscores; seen in error messages.
 */
export function freshDatabase(name: string): Promise<FreshDatabase> {
  return cloneOf(currentRun().template, name);
}

/** A database with nothing in it, as a first start finds it. */
export async function emptyDatabase(name: string): Promise<FreshDatabase> {
  return cloneOf('template0', name);
}

/**
 * The same with data in it: the first file of a run that asks for this `content` lets `fill` write it into a template, of which every file gets a
 * clone of its own.
 *
 * @param content tells apart what templates hold
 * @param fill writes it; must leave no session open
 */
export async function filledDatabase(
  name: string,
  content: string,
  fill: (url: string) => Promise<void>,
): Promise<FreshDatabase> {
  const { serverUrl, template, disposable } = currentRun();
  const filled = `${template}_filled_${createHash('sha256').update(content).digest('hex').slice(0, 8)}`;
  await withClient(serverUrl, async (client) => {
    // Another worker may be filling it. The lock ends with the session.
    await client.query('select pg_advisory_lock(hashtext($1))', [filled]);
    const { rows } = await client.query<{ ready: boolean }>(
      'select not datallowconn as ready from pg_database where datname = $1',
      [filled],
    );
    if (rows[0]?.ready) return;
    // One that may still be opened is the rest of an attempt that failed.
    await dropDatabase(client, filled);
    await createClone(client, template, filled, disposable);
    await fill(withDatabase(serverUrl, filled));
    await sealTemplate(client, filled);
  });
  return cloneOf(filled, name);
}

async function cloneOf(source: string, name: string): Promise<FreshDatabase> {
  if (!/^[a-z0-9_]{1,24}$/.test(name)) throw new Error(`Not a name for a test database: ${name}`);
  const { serverUrl, template, disposable } = currentRun();
  const database = `${template}_${name}_${randomBytes(4).toString('hex')}`;
  await withClient(serverUrl, (client) => createClone(client, source, database, disposable));
  return {
    url: withDatabase(serverUrl, database),
    drop: () => withClient(serverUrl, (client) => dropDatabase(client, database)),
  };
}
