import { firstRow, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { decryptColumn, encryptColumn } from "../../../crypto/index.js";
import { refuse } from "../../../errors/index.js";
export const TARGET_UNITS = [
    'MINISTRY',
    'DATA_CENTRE',
    'OTHER'
];
export const PROTOCOLS = [
    'HTTP_POST',
    'AMQP',
    'SFTP'
];
/** Everything; what changed since the watermark at set times; what changed, within a minute. */ export const MODES = [
    'FULL',
    'INCREMENTAL',
    'EVENT'
];
/** Nothing is awaited; the answer to the call counts; a message of its own follows. */ export const ACK_MODES = [
    'NONE',
    'SYNC',
    'ASYNC'
];
/** 草稿 → 启用 ⇄ 停用 → 已删除 (03 §36.3). */ export const ENTRY_STATES = [
    'DRAFT',
    'ENABLED',
    'DISABLED',
    'DELETED'
];
export const ENTRY_COLUMNS = sql`e.id, e.version, e.code, e.name, e.description, e.endpoint, e.target_unit as "targetUnit",
  e.target_text as "targetText", e.protocol, e.source_key as "sourceKey", e.items, e.mode, e.schedule,
  e.batch_size as "batchSize", e.ack_mode as "ackMode", e.ack_wait_minutes as "ackWaitMinutes", e.ack_sender as "ackSender", e.public_key as "publicKey",
  e.host_key as "hostKey", e.account, e.secret, e.state, e.built_in as "builtIn", e.watermark::text as watermark,
  e.next_run_at as "nextRunAt", e.updated_at as "updatedAt", e.updated_by as "updatedBy"`;
/** @throws NOT_FOUND, deleted ones included */ export async function getEntry(ctx, id, options = {}) {
    const found = isUuid(id) ? await firstRow(ctx, sql`select ${ENTRY_COLUMNS} from uplink_entry e where e.id = ${id} and e.state <> 'DELETED' ${options.lock ? sql`for update` : sql``}`) : undefined;
    if (!found) throw refuse('NOT_FOUND');
    return found;
}
const cell = (id)=>({
        table: 'uplink_entry',
        column: 'secret',
        rowId: id
    });
export function sealEntrySecret(keys, id, secret) {
    return encryptColumn(keys, 'TEXT', cell(id), secret);
}
export function openEntrySecret(keys, entry) {
    return entry.secret === null ? undefined : decryptColumn(keys, cell(entry.id), entry.secret);
}

//# sourceMappingURL=entry.js.map