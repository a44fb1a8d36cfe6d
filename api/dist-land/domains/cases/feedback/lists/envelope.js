import { firstRow, sql } from "../../../../database/sql.js";
import { recordAudit } from "../../../../platform/audit/index.js";
import { CryptoError, decryptFile } from "../../../../platform/crypto/index.js";
import { getOneFeedback } from "./get-feedback.js";
/** 3.6 (f): the envelope for technicians. Every text of the body is hidden but the codes: a technician sees no personal data. */ export async function readEnvelope(ctx, id) {
    const row = await getOneFeedback(ctx, id);
    const kept = await firstRow(ctx, sql`select id, biz_type as "bizType", correlation_id as "correlationId", case_no as "caseNo", bj_no as "bjNo", seq, body, accepted,
          answer_code as "answerCode", answer_message as "answerMessage", received_at as "receivedAt", trace_id as "traceId"
        from exchange_message where sender_code = ${row.senderCode} and message_id = ${row.messageId}
        order by accepted = ${row.state !== 'REJECTED'} desc, received_at desc limit 1`);
    await recordAudit(ctx, {
        event: 'feedback.envelope',
        objectType: 'feedback',
        objectId: row.id
    });
    const { body, id: keptId, ...head } = kept ?? {
        body: null,
        id: ''
    };
    return {
        head: {
            senderCode: row.senderCode,
            messageId: row.messageId,
            channel: row.channel,
            ...head
        },
        body: body ? hidden(await open(ctx, keptId, body)) : null
    };
}
async function open(ctx, id, body) {
    try {
        const chunks = [];
        for await (const chunk of decryptFile(ctx.app.keys, id, [
            body
        ]))chunks.push(chunk);
        return JSON.parse(Buffer.concat(chunks).toString('utf8'));
    } catch (error) {
        if (!(error instanceof CryptoError)) throw error;
        ctx.app.log.error({
            code: error.code,
            messageId: id
        }, 'a kept message does not open');
        return '数据异常';
    }
}
const SHOWN = new Set([
    'feedbackType',
    'department',
    'matterCode',
    'code',
    'handledAt',
    'size'
]);
/** The structure of a body: codes and times stay, every other text becomes its length. */ function hidden(value, key = '') {
    if (Array.isArray(value)) return value.map((item)=>hidden(item, key));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner])=>[
            name,
            hidden(inner, name)
        ]));
    return typeof value === 'string' && !SHOWN.has(key) ? `［${[
        ...value
    ].length}字］` : value;
}

//# sourceMappingURL=envelope.js.map