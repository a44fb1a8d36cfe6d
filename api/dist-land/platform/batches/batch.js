import { firstRow, sql } from "../../database/sql.js";
import { decryptColumn, encryptColumn } from "../crypto/index.js";
export const STATE_TITLES = {
    PROPOSED: '待批准',
    WAITING: '等待',
    RUNNING: '执行中',
    PAUSED: '已暂停',
    STOPPED: '已停止',
    DONE: '已完成'
};
export const batchColumns = sql`b.id, b.kind, b.title, b.state, b.retry_of as "retryOf", b.starter_id as "starterId",
  b.starter_name as "starterName", b.approver_name as "approverName", b.total, b.ok, b.skipped, b.failed, b.stop_reason as "stopReason",
  b.org_id as "orgId", b.org_path as "orgPath", b.district_code as "districtCode", b.created_at as "createdAt",
  b.started_at as "startedAt", b.ended_at as "endedAt"`;
const cell = (rowId, table = 'batch')=>({
        table,
        column: 'input_cipher',
        rowId
    });
/** The common input may name persons or hold a reason about one: it lies sealed, openable only in its own row. */ export function sealInput(ctx, batchId, input) {
    return encryptColumn(ctx.app.keys, 'TEXT', cell(batchId), JSON.stringify(input));
}
export function openInput(ctx, batchId, sealed) {
    return JSON.parse(decryptColumn(ctx.app.keys, cell(batchId), sealed));
}
const rowCell = (batchId, position)=>cell(`${batchId}:${position}`, 'batch_row');
export function sealRowInput(ctx, batchId, position, input) {
    if (input === undefined) return null;
    return encryptColumn(ctx.app.keys, 'TEXT', rowCell(batchId, position), JSON.stringify(input));
}
export function openRowInput(ctx, batchId, position, sealed) {
    return sealed === null ? undefined : JSON.parse(decryptColumn(ctx.app.keys, rowCell(batchId, position), sealed));
}
/** Tells the starter's consoles, once committed. */ export function announceBatch(tx, batch) {
    const { id, starterId, orgId, orgPath, districtCode } = batch;
    tx.afterCommit(()=>tx.app.bus.publish({
            type: 'batch',
            batchId: id,
            starterId,
            orgId,
            orgPath,
            districtCode
        }));
}
/** The batch under its lock: nobody runs a chunk of it, pauses or stops it meanwhile. */ export function lockBatch(tx, id) {
    return firstRow(tx, sql`select ${batchColumns} from batch b where b.id = ${id} for update`);
}

//# sourceMappingURL=batch.js.map