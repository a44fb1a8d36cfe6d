import { firstRow, type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import { momentText } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** Until when something that waits for a verdict is to be decided by the limits in force, and how a notice says it: 3月11日 17:30前. */
export async function decideBy(tx: Ctx, table: string, id: string): Promise<{ dueAt: Date | null; words: string }> {
  const found = await firstRow<{ dueAt: SqlInstant | null }>(
    tx,
    sql`select due_at as "dueAt" from ${sql.table(table)} where id = ${id}`,
  );
  const dueAt = toDateOrNull(found?.dueAt);
  return { dueAt, words: dueAt ? `${momentText(dueAt, tx.app.clock.now())}前` : '近日内' };
}
