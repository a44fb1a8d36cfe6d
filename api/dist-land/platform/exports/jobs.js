import { rows, sql } from "../../database/sql.js";
import { expireOrders } from "./expire-orders.js";
import { runOrder } from "./run-order.js";
const RUN_JOB = 'exports.run';
/** An order that nobody has touched for this long was missed: its job got lost, or its last try broke. */ const MISSED_MS = 60_000;
/** Asks a worker to make the file, in the transaction that orders it. */ export function wakeOrder(tx, orderId) {
    return tx.app.jobs.send(tx, RUN_JOB, {
        orderId
    }, {
        key: orderId
    });
}
/** Wakes what waits too long and what lost its worker. */ async function resumeMissed(ctx) {
    const now = ctx.app.clock.now();
    const missed = await rows(ctx, sql`
    select id from export_order
     where (state = 'WAITING' and updated_at < ${new Date(now.getTime() - MISSED_MS)}) or (state = 'RUNNING' and lease_until < ${now})
     order by updated_at limit 100`);
    for (const { id } of missed)await wakeOrder(ctx, id);
}
export const exportJobs = [
    // One at a time on a worker: a file reads the whole list, and nobody waits at the screen for it.
    {
        name: RUN_JOB,
        title: '后台导出',
        concurrency: 1,
        run: (ctx, { orderId })=>runOrder(ctx, String(orderId))
    },
    {
        name: 'exports.resume',
        title: '后台导出续办',
        cron: '* * * * *',
        run: resumeMissed
    },
    {
        name: 'exports.expire',
        title: '清除过期导出文件',
        cron: '35 * * * *',
        concurrency: 1,
        run: expireOrders
    }
];

//# sourceMappingURL=jobs.js.map