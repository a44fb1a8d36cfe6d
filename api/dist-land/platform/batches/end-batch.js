import { firstRow, sql } from "../../database/sql.js";
import { recordAudit } from "../audit/index.js";
import { sendNotices } from "../notify/index.js";
import { batchLink } from "./links.js";
import { BATCH_ENDED } from "./notices.js";
/** Ends a batch for good and tells its starter on the bell; rows without a result stay as 未执行. */ export async function endBatch(tx, batch, state, reason = null) {
    const now = tx.app.clock.now();
    const ended = await firstRow(tx, sql`
    update batch set state = ${state}, stop_reason = ${reason}, ended_at = ${now}, updated_at = ${now}, runner = null, lease_until = null
     where id = ${batch.id} returning ok, skipped, failed, total`);
    if (!ended) return;
    await recordAudit(tx, {
        event: state === 'DONE' ? 'batch.done' : 'batch.stop',
        objectType: 'batch',
        objectId: batch.id,
        detail: {
            kind: batch.kind,
            ...ended,
            ...reason ? {
                reason
            } : {}
        }
    });
    await sendNotices(tx, [
        {
            template: BATCH_ENDED,
            receivers: [
                {
                    userId: batch.starterId
                }
            ],
            variables: {
                任务名称: batch.title,
                结果: state === 'DONE' ? '已完成' : '已停止',
                成功数: ended.ok,
                跳过数: ended.skipped,
                失败数: ended.failed,
                未执行数: ended.total - ended.ok - ended.skipped - ended.failed
            },
            record: {
                type: 'batch',
                id: batch.id,
                orgId: batch.orgId,
                title: batch.title.slice(0, 80)
            },
            link: batchLink(batch.id),
            dueKey: batch.id
        }
    ]);
}

//# sourceMappingURL=end-batch.js.map