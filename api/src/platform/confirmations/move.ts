import { run, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';

/**
 * Two numbers have turned out to be one person's: questions follow, and are answered from now on under the number that is valid.
 *
 * @param key blind index of the valid number
 */
export async function moveConfirmations(tx: Ctx, from: string, to: string, key: string): Promise<void> {
  await run(tx, sql`update confirmation set person_id = ${to}, person_key = ${key} where person_id = ${from}`);
}
