import { run, type SqlInstant, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** A line of an entry's log (运行日志): why nothing was sent, who stopped what. */
export interface UplinkNote {
  id: string;
  at: SqlInstant;
  text: string;
}

export async function noteOn(ctx: Ctx, entryId: string, text: string): Promise<void> {
  const now = ctx.app.clock.now();
  await run(
    ctx,
    sql`insert into uplink_note (id, entry_id, at, text) values (${uuidv7(now.getTime())}, ${entryId}, ${now}, ${text.slice(0, 300)})`,
  );
}

/** The newest hundred lines. */
export function notesOf(ctx: Ctx, entryId: string): Promise<UplinkNote[]> {
  return tables(ctx)
    .selectFrom('uplink_note')
    .select(['id', 'at', 'text'])
    .where('entry_id', '=', entryId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}
