import { firstRow, type SqlInstant, sql, toDateOrNull } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';

/** When the last of all running time limits runs out; null when none is running. */
export async function lastOpenDueAt(ctx: Ctx): Promise<Date | null> {
  const found = await firstRow<{ dueAt: SqlInstant | null }>(
    ctx,
    sql`select max(due_at) as "dueAt" from flow_timer where closed_at is null`,
  );
  return toDateOrNull(found?.dueAt);
}
