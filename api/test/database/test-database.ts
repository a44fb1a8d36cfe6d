import { randomBytes } from 'node:crypto';
import { createClone, dropDatabase, withClient, withDatabase } from './clones.ts';
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
export async function freshDatabase(name: string): Promise<FreshDatabase> {
  if (!/^[a-z0-9_]{1,24}$/.test(name)) throw new Error(`Not a name for a test database: ${name}`);
  const { serverUrl, template, disposable } = currentRun();
  const database = `${template}_${name}_${randomBytes(4).toString('hex')}`;
  await withClient(serverUrl, (client) => createClone(client, template, database, disposable));
  return {
    url: withDatabase(serverUrl, database),
    drop: () => withClient(serverUrl, (client) => dropDatabase(client, database)),
  };
}
