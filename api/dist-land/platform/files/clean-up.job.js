import { rows, sql } from "../../database/sql.js";
import { DAY_MS } from "../calendar/index.js";
import { transaction } from "../kernel/index.js";
import { sweepOrphans } from "./sweep-orphans.js";
import { removeFile } from "./vault.js";
const BATCH = 500;
/** Uploads that nobody attached within a day belong to forms that were given up. */ export const cleanUpFilesJob = {
    name: 'files.clean-up',
    title: '清理未使用的附件',
    cron: '20 * * * *',
    concurrency: 1,
    run: removeUnattached
};
/** A nightly look for files without a row. */ export const sweepFilesJob = {
    name: 'files.sweep',
    title: '清理无登记的文件',
    cron: '10 3 * * *',
    concurrency: 1,
    run: sweepOrphans
};
async function removeUnattached(ctx) {
    const before = new Date(ctx.app.clock.now().getTime() - DAY_MS);
    for(;;){
        const removed = await transaction(ctx, (tx)=>deleteRows(tx, before));
        // The rows go first: a crash in between leaves an unreadable file behind, never a row without its file.
        for (const { id } of removed)await removeFile(ctx.app, id);
        if (removed.length < BATCH) return;
    }
}
async function deleteRows(tx, before) {
    return rows(tx, sql`delete from stored_file where id in (
          select id from stored_file where state = 'TEMP' and created_at < ${before}
          order by created_at limit ${BATCH} for update skip locked)
        returning id`);
}

//# sourceMappingURL=clean-up.job.js.map