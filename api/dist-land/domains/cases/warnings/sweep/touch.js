import { firstRow, run, sql, toDate } from "../../../../database/sql.js";
import { transaction } from "../../../../platform/kernel/index.js";
import { WATCHED_TYPES } from "../words.js";
/** Looks back a little further than the last sweep, for what was being written while it ran. */ const OVERLAP_MS = 120_000;
/**
 * Facts that no step of the record tells of (a push that failed, departments that contradict each other, a duplicate that was found) bring
 * their records before the rules at once.
 */ export async function touchChanged(ctx) {
    const now = ctx.app.clock.now();
    await transaction(ctx, async (tx)=>{
        const last = await firstRow(tx, sql`select swept_at as at from warning_sweep where id = 1 for update`);
        const since = new Date((last ? toDate(last.at) : now).getTime() - OVERLAP_MS);
        await run(tx, sql`
      with changed as (
        select record_id as id from outbox_message
         where state in ('PENDING', 'SENDING', 'SENT') and attempts > 0 and last_error is not null and next_attempt_at >= ${since}
        union select record_id from outbox_message where state in ('REJECTED', 'DEAD') and sent_at >= ${since}
        union select coalesce(sub_case_id, case_id) from feedback_message where updated_at >= ${since} and 'CONFLICT' = any(tags)
        union select new_case_id from duplicate_hit where updated_at >= ${since}
      )
      update flow_timer t set watch_at = 'epoch' from changed
       where t.record_id = changed.id and t.closed_at is null and t.record_type = any(${[
            ...WATCHED_TYPES
        ]}::text[])`);
        await run(tx, sql`insert into warning_sweep (id, swept_at) values (1, ${now}) on conflict (id) do update set swept_at = ${now}`);
    });
}

//# sourceMappingURL=touch.js.map