import { run, sql } from "../../../../database/sql.js";
import { recordAudit } from "../../../../platform/audit/index.js";
import { refuse } from "../../../../platform/errors/index.js";
import { actorName, transaction } from "../../../../platform/kernel/index.js";
import { announceFeedback } from "../announce.js";
import { tellDepartments } from "../departments-outbox.js";
import { getFeedback } from "../lists/get-feedback.js";
/** Most messages of one act. */ export const FEEDBACK_MAX = 200;
/** 标记已读, 批量已读: the first reader stays; departments that sent by interface get a receipt (01 §3.7). @throws E-0501, NOT_FOUND */ export async function markRead(ctx, ids) {
    if (ids.length === 0 || ids.length > FEEDBACK_MAX) throw refuse('E-0501', {
        max: FEEDBACK_MAX
    });
    await transaction(ctx, async (tx)=>{
        const unread = (await getFeedback(tx, ids, {
            forUpdate: true
        })).filter((row)=>row.readAt === null);
        if (unread.length === 0) return;
        const now = tx.app.clock.now();
        await run(tx, sql`update feedback_message set read_at = ${now}, read_by_name = ${actorName(tx.actor)}, version = version + 1, updated_at = ${now}
           where id = any(${unread.map(({ id })=>id)}::uuid[])`);
        await tellDepartments(tx, unread, 'RECEIPT', ()=>({
                readAt: now.toISOString()
            }));
        await recordAudit(tx, unread.map(({ id })=>({
                event: 'feedback.read',
                objectType: 'feedback',
                objectId: id
            })));
        announceFeedback(tx, unread, '标记已读');
    });
}

//# sourceMappingURL=mark-read.js.map