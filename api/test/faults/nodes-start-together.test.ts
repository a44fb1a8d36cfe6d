import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { schemaSteps } from '../../src/database/schema-steps.ts';
import { type Child, startChild } from '../child/start-child.ts';
import { withClient } from '../database/clones.ts';
import { emptyDatabase, type FreshDatabase } from '../database/test-database.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await emptyDatabase('together');
});
afterEach(() => database.drop());

const ask = (statement: string) =>
  withClient(database.url, async (client) => (await client.query<Record<string, unknown>>(statement)).rows);
const node = (env: Readonly<Record<string, string>> = {}): Child =>
  startChild('preparing-worker.ts', { DATABASE_URL: database.url, ...env }, true);

describe('nodes that start on an empty database', () => {
  it('at once: none dies, each migration is applied once, each seed is written once', async () => {
    const nodes = Array.from({ length: 3 }, () => node());
    expect(await Promise.all(nodes.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    const said = nodes.map((one) => one.said());
    expect(said.filter((text) => text.includes(`Applied ${schemaSteps.length} migrations`))).toHaveLength(1);
    expect(said.filter((text) => text.includes('another node prepares the database: waiting'))).not.toHaveLength(0);
    expect(await ask('select name from schema_migration order by id')).toEqual(
      schemaSteps.map(({ name }) => ({ name })),
    );
    expect(await ask('select count(*)::int as nodes from seeded')).toEqual([{ nodes: 1 }]);
    expect(await ask('select count(*)::int as keys from installation')).toEqual([{ keys: 1 }]);

    // One with another master key: refused in one line of the log, and nothing is written.
    const before = await written();
    const other = node({ CRYPTO_MASTER_KEY: 'a7'.repeat(32) });
    expect(await other.ended).toBe(1);
    const [line, ...more] = other.said().trim().split('\n');
    expect(more).toEqual([]);
    expect(JSON.parse(line ?? '')).toMatchObject({
      level: 60,
      msg: expect.stringMatching(/^It does not start\. CRYPTO_MASTER_KEY is not the key .* Nothing was changed\./),
    });
    expect(await written()).toEqual(before);
  }, 120_000);
});

/** Every row of every table, as one value a table. */
async function written(): Promise<Record<string, unknown>[]> {
  const tables = await ask(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  return ask(
    tables
      .map(
        ({ name }) =>
          `select '${name}' as name, md5(string_agg(t::text, ' ' order by t::text)) as content from ${name} t`,
      )
      .join(' union all '),
  );
}
