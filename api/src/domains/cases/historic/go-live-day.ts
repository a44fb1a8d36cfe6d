import { firstRow, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { type LocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/**
 * The day before which cases count as historic unless an officer names another (01 §7.6 no. 2): `GO_LIVE_DATE`, else the day on which this
 * installation was set up, which its first migration tells.
 */
export async function goLiveDay(ctx: Ctx): Promise<LocalDate> {
  const configured = ctx.app.config.GO_LIVE_DATE;
  if (configured) return configured;
  const first = await firstRow<{ at: SqlInstant }>(ctx, sql`select min(executed_at) as at from schema_migration`);
  return localDateOf(first?.at ? toDate(first.at) : ctx.app.clock.now());
}
