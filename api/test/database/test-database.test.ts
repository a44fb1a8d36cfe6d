import { describe, expect, it } from '@jest/globals';
import { withClient } from './clones.ts';
import { freshDatabase, workerDatabaseUrl } from './test-database.ts';

const tables = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables
        where table_schema not in ('pg_catalog', 'information_schema') order by 1`,
    );
    return rows.map((row) => row.name);
  });

describe('test databases', () => {
  it('gives each file that asks a migrated database of its own', async () => {
    const one = await freshDatabase('one');
    const other = await freshDatabase('one');
    expect(one.url).not.toBe(other.url);
    await withClient(one.url, (client) => client.query('create table only_here (id int)'));
    expect(await tables(other.url)).toEqual(await tables(workerDatabaseUrl()));
    expect(await tables(one.url)).toContain('public.only_here');
    await Promise.all([one.drop(), other.drop()]);
    await expect(tables(one.url)).rejects.toThrow(/does not exist/);
  });

  it('refuses names that would not survive as an identifier', async () => {
    await expect(freshDatabase('drop table"')).rejects.toThrow(/Not a name/);
  });
});
