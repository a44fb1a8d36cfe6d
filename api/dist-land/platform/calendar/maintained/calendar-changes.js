import { rows, run, sql } from "../../../database/sql.js";
import { uuidv7 } from "../../../database/uuid.js";
import { actorName } from "../../kernel/actor.js";
const SHOWN = 20;
/** Writes a change down; one that moves no day has nothing to count and is finished at once. */ export async function writeChange(tx, year, reason, days) {
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    await run(tx, sql`insert into work_calendar_change (id, year, reason, changed_by, changed_at, days, finished_at)
        values (${id}, ${year}, ${reason}, ${actorName(tx.actor)}, ${now}, ${JSON.stringify(days)}::jsonb,
          ${days.length === 0 ? now : null}::timestamptz)`);
    return id;
}
/** The latest changes of a year, newest first. */ export function listChanges(ctx, year) {
    return rows(ctx, sql`${selectChanges} where year = ${year} order by id desc limit ${SHOWN}`);
}
/** Changes whose deadlines have not been counted again yet, oldest first. */ export function openChanges(ctx) {
    return rows(ctx, sql`${selectChanges} where finished_at is null order by id`);
}
/** A second worker that came to the same change has moved nothing and adds nothing. */ export async function finishChange(ctx, id, moved) {
    await run(ctx, sql`update work_calendar_change set moved = moved + ${moved}, finished_at = ${ctx.app.clock.now()} where id = ${id}`);
}
const selectChanges = sql`select id, reason, changed_by as "changedBy", changed_at as "changedAt", days, moved,
  finished_at as "finishedAt" from work_calendar_change`;

//# sourceMappingURL=calendar-changes.js.map