import { firstRow, sql, toDate } from "../../../database/sql.js";
import { LOG_COLUMNS } from "./log-columns.js";
/** The exchange log as a chained log (03 §38, §41.8): every column of a row enters the chain, instants as UTC text. */ export const exchangeLog = {
    key: 'exchange',
    title: '数据交换日志',
    lock: 4_108_002,
    entries: 'exchange_call_log',
    prefix: 'exchange_log',
    anchorFolder: 'exchange',
    record: recordOf,
    start: purgedUntil
};
function recordOf(row, day, seq) {
    const columns = Object.entries(LOG_COLUMNS).map(([name, type])=>{
        const value = row[name] ?? null;
        return [
            name,
            type === 'timestamptz' && value !== null ? toDate(value).toISOString() : value
        ];
    });
    return {
        ...Object.fromEntries(columns),
        day,
        seq
    };
}
/** The last purged day and its last hash. */ function purgedUntil(ctx) {
    return firstRow(ctx, sql`select day::text as after, last_hash as hash from exchange_log_archive where purged_at is not null order by day desc limit 1`);
}

//# sourceMappingURL=exchange-log.js.map