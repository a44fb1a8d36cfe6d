import { sql } from "../../../database/sql.js";
import { badInput, DomainError } from "../../errors/index.js";
import { appIdWithin } from "../apps/app-reach.js";
import { subjectIndex } from "./subject-index.js";
/** Longest time of one query, in days (03 §38). */ export const LONGEST_DAYS = 93;
const DAY_MS = 86_400_000;
/** The outcomes as conditions on columns of the log without alias: the roll-up counts by them, the log is searched by them (AC37-1). */ export const OUTCOME_CONDITIONS = {
    OK: sql`succeeded`,
    DENIED: sql`(result_code like 'DX-4%' or result_code = 'DX-5031')`,
    ERROR: sql`(result_code like 'DX-50_1' and result_code <> 'DX-5031' or result_code in ('TRANSPORT', 'INTERNAL')
    or (direction = 'OUT' and http_status >= 500))`
};
/**
 * The filter as a condition on `l`, within the caller's reach.
 *
 * @throws DX-LOG-01 without a time range or with one beyond 93 days (AC38-4); BAD_INPUT for an ID number that is none
 */ export function conditionOf(ctx, filter) {
    const { from, to } = timeRange(filter);
    const parts = [
        sql`l.at >= ${from} and l.at < ${to}`
    ];
    const equal = (column, value)=>{
        if (value != null && value !== '') parts.push(sql`l.${sql.ref(column)} = ${value}`);
    };
    equal('direction', filter.direction);
    equal('app_id', filter.appId?.trim());
    equal('client_ip', filter.ip?.trim());
    equal('channel_id', filter.channelId);
    equal('source_id', filter.sourceId);
    equal('entry_id', filter.entryId);
    equal('result_code', filter.resultCode?.trim());
    equal('message_id', filter.messageId?.trim());
    equal('trace_id', filter.traceId?.trim());
    const within = appIdWithin(ctx, 'l.app_id', filter.districtCode);
    if (within) parts.push(within);
    if (filter.succeeded != null) parts.push(sql`l.succeeded = ${filter.succeeded}`);
    if (filter.outcome) parts.push(OUTCOME_CONDITIONS[filter.outcome]);
    if (filter.idNo) parts.push(sql`l.subject_count > 0 and l.subjects @> array[${personOf(ctx, filter.idNo)}]`);
    return sql.join(parts, sql` and `);
}
function timeRange({ from, to }) {
    const days = from && to ? (to.getTime() - from.getTime()) / DAY_MS : Number.NaN;
    if (!from || !to || !(days > 0 && days <= LONGEST_DAYS)) throw new DomainError('DX-LOG-01', '请选择时间范围（最长93天）');
    return {
        from,
        to
    };
}
function personOf(ctx, idNo) {
    const index = /^\s*\d{17}[\dXx]\s*$/.test(idNo.normalize('NFKC')) ? subjectIndex(ctx.app.keys, idNo) : null;
    if (!index) throw badInput([
        {
            path: 'filter.idNo',
            message: '请输入18位身份证号码'
        }
    ]);
    return index;
}

//# sourceMappingURL=call-filter.js.map