import { run, sql, toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { watchFrom } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { WATCHED_TYPES } from '../words.ts';

/** Looks back a little further than the last sweep, for what was being written while it ran. */
const OVERLAP_MS = 120_000;

/**
 * Facts that no step of the record tells of (a push that failed, departments that contradict each other, a duplicate that was found) bring
 * their records before the rules at once.
 */
export async function touchChanged(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  await transaction(ctx, async (tx) => {
    const last = await tables(tx)
      .selectFrom('warning_sweep')
      .select('swept_at as at')
      .where('id', '=', 1)
      .forUpdate()
      .executeTakeFirst();
    const since = new Date((last ? toDate(last.at) : now).getTime() - OVERLAP_MS);
    await watchFrom(tx, 'epoch', {
      types: WATCHED_TYPES,
      ids: sql`
        select record_id as id from outbox_message
         where state in ('PENDING', 'SENDING', 'SENT') and attempts > 0 and last_error is not null and next_attempt_at >= ${since}
        union select record_id from outbox_message where state in ('REJECTED', 'DEAD') and sent_at >= ${since}
        union select coalesce(sub_case_id, case_id) from feedback_message where updated_at >= ${since} and 'CONFLICT' = any(tags)
        union select new_case_id from duplicate_hit where updated_at >= ${since}`,
    });
    await run(
      tx,
      sql`insert into warning_sweep (id, swept_at) values (1, ${now}) on conflict (id) do update set swept_at = ${now}`,
    );
  });
}
