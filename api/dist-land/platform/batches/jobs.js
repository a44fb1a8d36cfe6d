import { rows, sql } from "../../database/sql.js";
import { runBatch } from "./run-batch.js";
const RUN_JOB = 'batches.run';
/** A batch that nobody has touched for this long was missed: its job got lost or its worker died. */ const MISSED_MS = 60_000;
/** Asks a worker to run the batch, in the transaction that makes it ready to run. */ export function wakeBatch(tx, batchId) {
    return tx.app.jobs.send(tx, RUN_JOB, {
        batchId
    }, {
        key: batchId
    });
}
/** Wakes what waits too long and what lost its worker; the batch itself knows where it stood. */ async function resumeMissed(ctx) {
    const now = ctx.app.clock.now();
    const missed = await rows(ctx, sql`
    select id from batch
     where (state = 'WAITING' and updated_at < ${new Date(now.getTime() - MISSED_MS)}) or (state = 'RUNNING' and lease_until < ${now})
     order by updated_at limit 100`);
    for (const { id } of missed)await wakeBatch(ctx, id);
}
export const batchJobs = [
    {
        name: RUN_JOB,
        title: '批量任务',
        // Two batches at once on one worker: a long one does not make a short one wait for its end.
        concurrency: 2,
        run: (ctx, { batchId })=>runBatch(ctx, String(batchId))
    },
    {
        name: 'batches.resume',
        title: '批量任务续办',
        cron: '* * * * *',
        run: resumeMissed
    }
];

//# sourceMappingURL=jobs.js.map