import pg from 'pg';
import { makeLegacy } from './generate.ts';
import { LEGACY_SYSTEMS } from './systems.ts';

/** Rows of a table in the demonstration: enough to see the work, few enough to start at once. */
const DEMO_ROWS = 60;
/** So that every migration finds some to list (异常数据). */
const DEMO_MALFORMED_EVERY = 25;

/** The database of the simulated systems with a schema of each; what is there already stays as it is. */
export async function makeLegacySystems(url: string, rows = DEMO_ROWS): Promise<void> {
  const address = new URL(url);
  const name = decodeURIComponent(address.pathname.slice(1));
  address.pathname = '/postgres';
  const owner = new pg.Client({ connectionString: address.href });
  await owner.connect();
  try {
    const { rowCount } = await owner.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await owner.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await owner.end();
  }
  for (const system of LEGACY_SYSTEMS)
    await makeLegacy(url, system, {
      rows: Math.min(rows, system.rows),
      malformedEvery: DEMO_MALFORMED_EVERY,
    });
}
