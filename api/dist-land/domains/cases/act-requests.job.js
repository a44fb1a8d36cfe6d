import { run, sql } from "../../database/sql.js";
import { DAY_MS } from "../../platform/calendar/index.js";
const BATCH = 1000;
/** Deletes requests whose repeat nobody sends any more; results of acts can be downloaded until then (`ACT_REQUEST_DAYS`). */ async function forgetRequests(ctx) {
    const before = new Date(ctx.app.clock.now().getTime() - ctx.app.config.ACT_REQUEST_DAYS * DAY_MS);
    let removed;
    do {
        // In small statements: results are large, and people act at night too.
        removed = await run(ctx, sql`delete from act_request where (user_id, request_id) in (
            select user_id, request_id from act_request where created_at < ${before}
             order by created_at limit ${BATCH} for update skip locked)`);
    }while (removed === BATCH)
}
export const forgetRequestsJob = {
    name: 'cases.forget-requests',
    title: '清理过期的办理请求记录',
    cron: '15 3 * * *',
    concurrency: 1,
    run: forgetRequests
};

//# sourceMappingURL=act-requests.job.js.map