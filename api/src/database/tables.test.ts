import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { workerDatabaseUrl } from '../../test/database/test-database.ts';
import { describeTables } from './describe-tables.ts';
import { openDatabase } from './orm.ts';

it('knows every table and column that the migrations make (npm run tables:write)', async () => {
  const orm = await openDatabase([], { url: workerDatabaseUrl(), poolMax: 1 });
  try {
    const committed = readFileSync(new URL('tables.gen.ts', import.meta.url), 'utf8');
    expect(await describeTables(orm.em.getKysely<object>())).toBe(committed);
  } finally {
    await orm.close(true);
  }
});
