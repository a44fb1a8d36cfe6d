import { run, sql } from "../../../../database/sql.js";
import { priorityOrder } from "../priority.js";
/**
 * Gives every warning that still asks for something its number in the one order: 「优先级 12」 is the twelfth of the city. Written only where it
 * changes, so that lists, reminders and notices of one moment say the same.
 */ export async function renumberWarnings(ctx) {
    await run(ctx, sql`
    update warning w set priority_no = o.no
      from (select id, row_number() over (order by ${priorityOrder('warning')})::int as no
              from warning where state not in ('RESOLVED', 'CLOSED')) o
     where w.id = o.id and w.priority_no <> o.no and w.state not in ('RESOLVED', 'CLOSED')`);
}

//# sourceMappingURL=renumber.js.map