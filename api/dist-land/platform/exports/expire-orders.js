import { rows, run, sql } from "../../database/sql.js";
import { recordAudit } from "../audit/index.js";
import { DAY_MS } from "../calendar/index.js";
import { transaction } from "../kernel/context.js";
import { listOrderFiles, removeOrderFile } from "./order-file.js";
const CHUNK = 100;
/** Days for which 我的导出 still names what has ended; the audit log keeps it for good. */ const LISTED_DAYS = 180;
/** Removes files whose time is over, files that nobody holds, and orders that are long over. */ export async function expireOrders(ctx) {
    for(;;){
        const expired = await transaction(ctx, expireChunk);
        if (expired < CHUNK) break;
    }
    await sweepFiles(ctx);
    const before = new Date(ctx.app.clock.now().getTime() - LISTED_DAYS * DAY_MS);
    await run(ctx, sql`delete from export_order where state in ('FAILED', 'CANCELLED', 'EXPIRED') and finished_at < ${before}`);
}
/** The state goes first: a crash in between leaves a file that the sweep finds, never an order without its file. */ async function expireChunk(tx) {
    const now = tx.app.clock.now();
    const expired = await rows(tx, sql`
    with due as (
      select id, file_id from export_order where state = 'READY' and expires_at <= ${now} order by expires_at limit ${CHUNK} for update skip locked)
    update export_order o set state = 'EXPIRED', file_id = null, updated_at = ${now} from due where o.id = due.id
    returning o.id, o.kind, due.file_id as "fileId"`);
    await recordAudit(tx, expired.map(({ id, kind })=>({
            event: 'export.expire',
            objectType: 'exportOrder',
            objectId: id,
            detail: {
                kind
            }
        })));
    tx.afterCommit(async ()=>{
        for (const { fileId } of expired)await removeOrderFile(tx.app, fileId);
    });
    return expired.length;
}
/** Looks at the folder first: every file in it belongs to a run that is on record by then. */ async function sweepFiles(ctx) {
    const found = await listOrderFiles(ctx.app);
    if (found.length === 0) return;
    const held = await rows(ctx, sql`
    select coalesce(file_id, runner)::text as id from export_order where coalesce(file_id, runner)::text = any(${found}::text[])`);
    const known = new Set(held.map(({ id })=>id));
    for (const fileId of found)if (!known.has(fileId)) await removeOrderFile(ctx.app, fileId);
}

//# sourceMappingURL=expire-orders.js.map