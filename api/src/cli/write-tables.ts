import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeTables } from '../database/describe-tables.ts';
import { startEmbeddedPostgres } from '../database/embedded/index.ts';
import { migrateDatabase } from '../database/migrate.ts';
import { openDatabase } from '../database/orm.ts';

/** Writes the tables of a database that this build has just migrated to the file named by the first argument. */
const target = process.argv[2];
if (!target) throw new Error('usage: write-tables <file>');
const folder = mkdtempSync(join(tmpdir(), 'tables-'));
const database = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), database: 'yjs' });
try {
  await migrateDatabase(database.url);
  const orm = await openDatabase([], { url: database.url, poolMax: 1 });
  try {
    writeFileSync(target, await describeTables(orm.em.getKysely<object>()));
  } finally {
    await orm.close(true);
  }
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
