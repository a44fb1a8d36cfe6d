import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { withClient } from '../../test/database/clones.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database/test-database.ts';
import { StartRefused } from '../platform/errors/index.ts';
import { migrate, migrateDatabase } from './migrate.ts';
import { preparing } from './preparation.ts';
import { type SchemaStep, schemaSteps } from './schema-steps.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase('migrate');
});
afterEach(() => database.drop());

const ask = (statement: string) =>
  withClient(database.url, async (client) => (await client.query<Record<string, unknown>>(statement)).rows);
const ledger = () => ask('select to_jsonb(m) as row from schema_migration m order by id');
const step = (name: string, ...statements: string[]): SchemaStep => ({
  name,
  statements,
  digest: name.padEnd(64, '0'),
});
const LATER = step('later', 'create table later (id int)', 'insert into later values (1)');
/** Migrates as a build would that has these steps. */
const migrateAs = (steps: readonly SchemaStep[]): Promise<number> =>
  preparing({ url: database.url, log: pino({ level: 'silent' }), waitMs: 0 }, (client) => migrate(client, steps));

/** Refused in one line that names the migration and says what to do; the ledger stays as it was. */
async function expectRefusal(migrating: () => Promise<number>, words: string): Promise<void> {
  const before = await ledger();
  const refusal: unknown = await migrating().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StartRefused);
  expect(String(refusal)).toContain(words);
  expect(String(refusal)).toMatch(
    /^[^\n]* Nothing was changed\. In development delete the folder of DATA_DIR; in production [^\n]*\.$/,
  );
  expect(await ledger()).toEqual(before);
}
const ofAnother = (found: SchemaStep | undefined) => `was made by another build: migration ${found?.name} is not`;

describe('a database that has migrations', () => {
  it('of this build: nothing is done', async () => {
    expect(await migrateDatabase(database.url)).toBe(0);
  });

  it('of this build, but for the last: it is applied, once', async () => {
    expect(await migrateAs([...schemaSteps, LATER])).toBe(1);
    expect(await migrateAs([...schemaSteps, LATER])).toBe(0);
    expect(await ask('select id from later')).toEqual([{ id: 1 }]);
  });

  it('of this build, and one that is missing fails: none is applied', async () => {
    const before = await ledger();
    const broken = step('broken', 'select 1 / 0');
    await expect(migrateAs([...schemaSteps, LATER, broken])).rejects.toThrow('the migration broken failed');
    expect(await ledger()).toEqual(before);
    expect(await ask(`select to_regclass('later') as found`)).toEqual([{ found: null }]);
  });

  it('of a newer build', async () => {
    await migrateAs([...schemaSteps, LATER]);
    await expectRefusal(() => migrateDatabase(database.url), 'of a newer build: migration later is unknown');
  });

  it('one of which has another text now', async () => {
    const edited = schemaSteps.map((one, index) => (index === 2 ? { ...one, digest: LATER.digest } : one));
    await expectRefusal(() => migrateAs([...edited, LATER]), ofAnother(schemaSteps[2]));
  });

  it('one of which is gone, or stands elsewhere', async () => {
    await expectRefusal(
      () => migrateAs([...schemaSteps.filter((_, index) => index !== 2), LATER]),
      ofAnother(schemaSteps[2]),
    );
  });

  it('of a build from before digests were kept', async () => {
    await ask('alter table schema_migration drop column digest');
    await expectRefusal(() => migrateDatabase(database.url), ofAnother(schemaSteps[0]));
  });

  it('admits each name once', async () => {
    const twice = 'insert into schema_migration (name, digest) select name, digest from schema_migration limit 1';
    await expect(ask(twice)).rejects.toThrow('schema_migration_name_key');
  });
});
