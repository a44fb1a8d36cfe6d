import { rows, sql, toDate } from "../../../database/sql.js";
import { addDays, instantOf } from "../../calendar/index.js";
import { dueOf, timerColumns, toTimer } from "../timers.js";
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const CHUNK = 2_000;
/**
 * The running timers that a calendar moves, in chunks by id. Only those that were counted across a changed day can be: they began
 * before the last one ended and run out on the first one or later. Paused timers have no due moment to move; it is counted when they go on.
 */ export async function* findMovedTimers(ctx, calendar, range) {
    const now = ctx.app.clock.now();
    const crossing = range ? sql`and due_at >= ${instantOf(range.from)} and started_at < ${instantOf(addDays(range.to, 1))}` : sql``;
    let after = FIRST_ID;
    for(;;){
        const found = await rows(ctx, sql`select ${timerColumns}, record_type as "recordType", due_at as "dueAt" from flow_timer
           where closed_at is null and due_at is not null ${crossing} and id > ${after}::uuid order by id limit ${CHUNK}`);
        const moved = found.flatMap(({ recordType, dueAt, ...row })=>{
            const timer = toTimer(row);
            const dueBefore = toDate(dueAt);
            const dueAfter = dueOf(timer, calendar, now);
            return dueAfter && dueAfter.getTime() !== dueBefore.getTime() ? [
                {
                    timer,
                    recordType,
                    dueBefore,
                    dueAfter
                }
            ] : [];
        });
        if (moved.length > 0) yield moved;
        const last = found.at(-1);
        if (!last || found.length < CHUNK) return;
        after = last.id;
    }
}

//# sourceMappingURL=moved-timers.js.map