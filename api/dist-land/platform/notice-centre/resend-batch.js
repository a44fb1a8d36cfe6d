import { rows, sql } from "../../database/sql.js";
import { isUuid } from "../../database/uuid.js";
import { startBatch } from "../batches/index.js";
import { badInput, refuse } from "../errors/index.js";
import { transaction } from "../kernel/index.js";
import { sentSelection, sentWithin } from "../notify/sent-box.js";
import { once } from "../requests/index.js";
import { RESEND } from "./permissions.js";
import { resend } from "./resend.js";
/** Most notices answered at once, and most of one order (01 §15.3). */ const AT_ONCE = 200;
const IN_BACKGROUND = 500;
export const resendBatch = {
    kind: 'notify.resend',
    title: '重新发送通知',
    permission: RESEND,
    runChunk: (tx, _input, chunk)=>resend(tx, chunk.map(({ id })=>id)),
    freeze: freezeNotices
};
async function freezeNotices(ctx, ids) {
    const found = await rows(ctx, sql`select n.id, coalesce(n.record_title, n.title) as title from notification n
        where n.id = any(${ids.filter(isUuid)}::uuid[]) and ${sentWithin(ctx)}`);
    return new Map(found.map(({ id, title })=>[
            id,
            {
                version: 1,
                title
            }
        ]));
}
/** 重新发送 of those named (up to 200, answered at once), or of the first 500 undelivered that a filter means, in the background. */ export async function resendNotices(ctx, input) {
    const { requestId, ids, filter } = input;
    if (ids) {
        if (ids.length === 0 || ids.length > AT_ONCE) throw refuse('E-0501', {
            max: AT_ONCE
        });
        const distinct = [
            ...new Set(ids)
        ];
        return once(ctx, 'notice.resend', requestId, {
            ids: distinct
        }, async ()=>({
                rows: await transaction(ctx, (tx)=>resend(tx, distinct)),
                batchId: null
            }));
    }
    if (!filter) throw badInput([
        {
            path: 'ids',
            message: '请选择要重新发送的通知'
        }
    ]);
    const batchId = await startBatch(ctx, {
        kind: resendBatch.kind,
        title: resendBatch.title,
        requestId,
        input: {
            filter
        },
        rows: undeliveredRows(ctx, filter)
    });
    return {
        rows: [],
        batchId
    };
}
function undeliveredRows(ctx, filter) {
    const { where } = sentSelection(ctx, {
        ...filter,
        undeliveredOnly: true
    });
    return sql`select f.id, 1 as version, f.title from (
    select n.id, coalesce(n.record_title, n.title) as title from notification n
    where ${where} order by n.created_at, n.id limit ${IN_BACKGROUND}) f`;
}

//# sourceMappingURL=resend-batch.js.map