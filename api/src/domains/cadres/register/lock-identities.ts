import { run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** Two forms, or a form and a file, may name the same person at once: whoever comes later sees what the first has written. */
export async function lockIdentities(tx: Ctx): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('cadres.identity', 0))`);
}
