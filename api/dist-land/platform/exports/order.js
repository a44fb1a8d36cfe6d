import { firstRow, sql } from "../../database/sql.js";
import { canonicalJson, decryptColumn, encryptColumn, sm3Hex } from "../crypto/index.js";
export const ORDER_STATES = {
    WAITING: '等待生成',
    RUNNING: '生成中',
    READY: '可下载',
    FAILED: '未生成',
    CANCELLED: '已取消',
    EXPIRED: '已过期清除'
};
export const orderColumns = sql`o.id, o.owner_id as "ownerId", o.kind, o.title, o.filter_words as "filterWords", o.plain, o.state,
  o.rows_expected as "rowsExpected", o.rows_written as "rowsWritten", o.attempts, o.runner, o.file_id as "fileId", o.file_name as "fileName",
  o.row_count as "rowCount", o.size, o.sm3, o.scope_digest as "scopeDigest", o.failure, o.ip, o.trace_id as "traceId",
  o.created_at as "createdAt", o.started_at as "startedAt", o.finished_at as "finishedAt", o.expires_at as "expiresAt"`;
const cell = (rowId)=>({
        table: 'export_order',
        column: 'request_cipher',
        rowId
    });
/** What was searched for may be an ID number: a request lies sealed, openable only in its own row. */ export function sealRequest(ctx, orderId, request) {
    return encryptColumn(ctx.app.keys, 'TEXT', cell(orderId), JSON.stringify(request));
}
/** The request as it was sealed, for the schema of its list. */ export async function openRequest(ctx, orderId) {
    const found = await firstRow(ctx, sql`select request_cipher as cipher from export_order where id = ${orderId}`);
    return found && JSON.parse(decryptColumn(ctx.app.keys, cell(orderId), found.cipher));
}
/** Two requests are the same file if they are the same JSON. */ export function digestOf(request) {
    return sm3Hex(canonicalJson(JSON.parse(JSON.stringify(request))));
}
/** What the rows of a file rest on; a file is given out only while its orderer still sees exactly this. */ export function scopeDigestOf(scope) {
    return digestOf(scope);
}

//# sourceMappingURL=order.js.map