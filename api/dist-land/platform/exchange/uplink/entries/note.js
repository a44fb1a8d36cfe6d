import { rows, run, sql } from "../../../../database/sql.js";
import { uuidv7 } from "../../../../database/uuid.js";
export async function noteOn(ctx, entryId, text) {
    const now = ctx.app.clock.now();
    await run(ctx, sql`insert into uplink_note (id, entry_id, at, text) values (${uuidv7(now.getTime())}, ${entryId}, ${now}, ${text.slice(0, 300)})`);
}
/** The newest hundred lines. */ export function notesOf(ctx, entryId) {
    return rows(ctx, sql`select id, at, text from uplink_note where entry_id = ${entryId} order by id desc limit 100`);
}

//# sourceMappingURL=note.js.map