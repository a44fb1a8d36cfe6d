import pg from 'pg';
import { caseStatements } from './case-statements.ts';

/**
 * Fills the database set-based with `count` cases of six sub-cases each: three years of applications, ever denser towards today, over all
 * centres of the city; old ones finished, the newest `open` ones not. History and timers are left out: lists do not read them.
 *
 * @returns seconds it took
 */
export async function seedCases(databaseUrl: string, count: number, open: number): Promise<number> {
  const begun = performance.now();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set synchronous_commit = off');
    await client.query("set maintenance_work_mem = '512MB'");
    for (const statement of caseStatements(count, open)) await client.query(statement);
  } finally {
    await client.end();
  }
  return (performance.now() - begun) / 1000;
}
