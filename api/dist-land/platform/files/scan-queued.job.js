import { rows, run, sql } from "../../database/sql.js";
import { reportInfection } from "./scan-upload.js";
import { findFileScanner } from "./scanner.js";
import { readFileContent, removeFile } from "./vault.js";
const BATCH = 50;
/** Files that came while the scanner was down (`CLAMD_DOWN=queue`), oldest first, until it is down again. */ export const scanQueuedJob = {
    name: 'files.scan-queued',
    title: '补查等待病毒检查的附件',
    cron: '*/5 * * * *',
    concurrency: 1,
    run: scanQueued
};
async function scanQueued(ctx) {
    const scanner = findFileScanner();
    if (!scanner) return;
    for(;;){
        const waiting = await rows(ctx, sql`select id, path from stored_file where scan_result = 'PENDING' order by created_at, id limit ${BATCH}`);
        for (const { id, path } of waiting){
            const verdict = await scanner.scan(readFileContent(ctx.app, id, path));
            await run(ctx, sql`update stored_file set scan_result = ${verdict.clean ? 'CLEAN' : 'INFECTED'} where id = ${id}`);
            if (verdict.clean) continue;
            await removeFile(ctx.app, id);
            await reportInfection(ctx, id, verdict.signature);
        }
        if (waiting.length < BATCH) return;
    }
}

//# sourceMappingURL=scan-queued.job.js.map