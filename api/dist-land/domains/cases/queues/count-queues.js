import { rows, sql } from "../../../database/sql.js";
import { QUEUE_STATES } from "../case-states.js";
import { caseWhere } from "./case-filter.js";
import { COUNT_CAP } from "./list-cases.js";
/** The number beside each tab, counted up to 10,000, in one statement. */ export async function countQueues(ctx) {
    const queues = Object.keys(QUEUE_STATES);
    const parts = await Promise.all(queues.map(async (queue)=>{
        const where = await caseWhere(ctx, queue, {});
        return sql`select ${queue}::text as queue, (select count(*) from (select 1 from one_thing_case c where ${where} limit ${COUNT_CAP}) t) as n`;
    }));
    const found = await rows(ctx, sql.join(parts, sql` union all `));
    return found.map((r)=>({
            queue: r.queue,
            count: Number(r.n),
            capped: Number(r.n) === COUNT_CAP
        }));
}

//# sourceMappingURL=count-queues.js.map