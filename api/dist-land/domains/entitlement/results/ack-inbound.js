import { firstRow, rows, run, sql } from "../../../database/sql.js";
import { advance } from "../../../platform/flow/index.js";
import { settlePush } from "../../../platform/outbox/index.js";
import { raiseRejection, settleRejection } from "./rejected-parts.js";
import { ackSchema } from "./result.schema.js";
/** Accepted: 0, or 1005 for one that 社保系统 has already. */ const ACCEPTED = [
    0,
    1005
];
/**
 * 社保系统's acknowledgement of a part or of a stop message (8.6 no. 5). When every part of a batch has one, the batch and its persons are
 * 社保已接收; results that came before have moved some of them on already.
 */ async function takeAck(tx, message) {
    const { messageId, code, message: text } = message.body;
    const batchId = await lockBatchOf(tx, messageId);
    const verdict = ACCEPTED.includes(code) ? 'ACKED' : 'REJECTED';
    const answer = {
        outcome: verdict,
        code: String(code),
        message: text
    };
    const settled = await settlePush(tx, messageId, answer, message.senderCode);
    if (!settled) return {
        code: 1003,
        message: '未找到对应报文，或已有回执'
    };
    if (!batchId) return {
        code: 0,
        message: '已接收'
    };
    await run(tx, sql`update entitlement_batch set ack_code = ${String(code).slice(0, 10)}, ack_at = ${tx.app.clock.now()} where id = ${batchId}`);
    if (verdict === 'ACKED') {
        await acknowledgePersons(tx, sql`l.push_id = ${messageId}`);
        await acknowledgeBatch(tx, batchId);
        await settleRejection(tx, batchId);
    } else await raiseRejection(tx, batchId, {
        messageId,
        code,
        message: text
    });
    return {
        code: 0,
        message: '已接收'
    };
}
async function lockBatchOf(tx, pushId) {
    const found = await firstRow(tx, sql`select b.id from entitlement_batch b where b.id = (select record_id from outbox_message where push_id = ${pushId}
          and record_type = 'entitlementBatch') for update`);
    return found?.id;
}
/** Persons of the lines who are still 已推送. */ export async function acknowledgePersons(tx, where) {
    const pushed = await rows(tx, sql`select c.id from entitlement_candidate c
         where c.state = 'PUSHED' and c.id in (select l.candidate_id from entitlement_line l where ${where}) order by c.id`);
    if (pushed.length > 0) await advance(tx, {
        type: 'candidate',
        action: 'acknowledge',
        rows: pushed
    });
}
/** 社保已接收 as soon as no part waits for its acknowledgement. */ async function acknowledgeBatch(tx, batchId) {
    const found = await firstRow(tx, sql`select count(*) filter (where state = 'ACKED')::int as acked, count(*) filter (where state not in ('ACKED', 'SKIPPED'))::int as open
          from outbox_message where record_id = ${batchId} and record_type = 'entitlementBatch'`);
    await run(tx, sql`update entitlement_batch set acked_parts = ${found?.acked ?? 0} where id = ${batchId}`);
    if (found?.open === 0) await advance(tx, {
        type: 'entitlementBatch',
        action: 'acknowledge',
        rows: [
            {
                id: batchId
            }
        ]
    });
}
export const ackInbound = {
    bizType: 'ENTITLEMENT.ACK',
    title: '免申即享接收回执',
    schema: ackSchema,
    handle: takeAck
};

//# sourceMappingURL=ack-inbound.js.map