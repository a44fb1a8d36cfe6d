import { firstRow, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';

/**
 * Takes `count` consecutive numbers of a sequence and returns the first. Numbers belong to the transaction: a roll-back gives them back, a
 * commit makes them final, so business numbers are neither reused nor missing.
 */
export async function takeNumbers(tx: Ctx, key: string, count = 1): Promise<number> {
  const row = await firstRow<{ last: string }>(
    tx,
    sql`
    insert into number_sequence as s (key, last_value) values (${key}, ${count})
    on conflict (key) do update set last_value = s.last_value + ${count}
    returning last_value as last`,
  );
  if (!row) throw new Error(`sequence “${key}” gave no number`);
  return Number(row.last) - count + 1;
}
