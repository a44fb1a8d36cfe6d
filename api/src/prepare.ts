import { admitKey, knowsKey } from './admit-key.ts';
import { migrate } from './database/migrate.ts';
import { preparing } from './database/preparation.ts';
import { seedOrgs } from './platform/access/index.ts';
import { loadCalendar } from './platform/calendar/maintained/load-calendar.ts';
import type { App } from './platform/kernel/index.ts';
import { installOwnKeys, loadOwnKeys } from './platform/keys/index.ts';

const system = { kind: 'SYSTEM', name: '系统初始化' } as const;

export interface PrepareOptions {
  databaseUrl: string;
  /** Tells people at a terminal how far it is. */
  say: (line: string) => void;
  /** Loads what is told beside the reference data. */
  demo?: (() => Promise<void>) | undefined;
  /** Ends the waiting for the database or for another node. */
  signal?: AbortSignal;
}

/**
 * Brings the database to what this build expects: schema, check value of the master key, reference and demo data. Nodes that start at once do it
 * one after the other; to those that come later nothing is left to do.
 *
 * @throws StartRefused where the database belongs to another build or another master key
 */
export async function prepareDatabase(app: App, { databaseUrl, say, demo, signal }: PrepareOptions): Promise<void> {
  const waitMs = app.config.DATABASE_WAIT_SECONDS * 1000;
  await preparing({ url: databaseUrl, log: app.log, waitMs, ...(signal ? { signal } : {}) }, async (client) => {
    await knowsKey(app.context(system));
    const applied = await migrate(client);
    say(applied > 0 ? `Applied ${applied} migrations` : 'The database is up to date');
    await admitKey(app.context(system));
    await loadOwnKeys(app);
    await seedData(app);
    await loadCalendar(app.context(system));
    await demo?.();
  });
}

/** Reference data of every module; runs at each start and is idempotent. */
export async function seedData(app: App): Promise<void> {
  // The keys before anything is sealed with them; the city, to which they belong, before them.
  await seedOrgs(app.context(system));
  await installOwnKeys(app.context(system));
  for (const module of app.registry.modules) await module.seed?.(app.context(system));
}
