import type { RawBuilder } from 'kysely';
import { type SqlInstant, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/context.ts';

/** The next try of a delivery `d`: one whose time has come waits for the next round alone, and no page says that it was to be before now. */
export function notBefore(ctx: Ctx): RawBuilder<SqlInstant | null> {
  const now = ctx.app.clock.now();
  return sql`case when d.next_attempt_at < ${now}::timestamptz then ${now}::timestamptz else d.next_attempt_at end`;
}
