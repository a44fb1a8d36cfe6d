import { uuidv7 } from "../../../database/uuid.js";
import { encryptColumn, sm3Hex } from "../../crypto/index.js";
import { nodeIdOf } from "./node-id.js";
/** Everything of a call that is kept; times come from the clock, what it took from the process's own timer. */ export function toRecord(ctx, call) {
    const end = ctx.app.clock.now();
    const duration = Math.round(performance.now() - call.startedAt);
    const at = new Date(end.getTime() - duration);
    const id = uuidv7(at.getTime());
    const subjects = [
        ...new Set(call.subjects ?? [])
    ];
    // What a call has nothing of is undefined and has no place in its line.
    return {
        id,
        at: at.toISOString(),
        direction: call.direction,
        client_ip: fit(call.clientIp, 45),
        proxy_ip: fit(call.proxyIp, 45),
        app_id: fit(call.appId, 60),
        method: fit(call.method, 8),
        path: fit(call.path, 200),
        biz_type: fit(call.bizType, 60),
        message_id: fit(call.messageId, 64),
        http_status: call.httpStatus,
        result_code: fit(call.resultCode, 20),
        error_text: fit(call.errorText, 300),
        duration_ms: duration,
        request_bytes: call.requestBytes,
        response_bytes: call.responseBytes,
        request_digest: call.requestDigest ?? sm3Hex(call.requestBody),
        response_digest: call.responseDigest ?? undefined,
        trace_id: fit(ctx.traceId, 64),
        request_out_at: call.requestOutAt?.toISOString(),
        response_in_at: call.responseInAt?.toISOString(),
        response_out_at: end.toISOString(),
        distribution_id: call.distributionId ?? undefined,
        distribution_version: call.distributionVersion ?? undefined,
        channel_id: call.channelId ?? undefined,
        channel_version: call.channelVersion ?? undefined,
        source_id: call.sourceId ?? undefined,
        entry_id: call.entryId ?? undefined,
        batch_no: fit(call.batchNo, 40),
        operator_id: call.operatorId ?? undefined,
        operator_name: fit(call.operatorName, 60),
        purpose: fit(call.purpose, 200),
        query_keys: call.queryKeys ?? [],
        subjects,
        subject_count: subjects.length,
        fields_returned: call.fieldsReturned ?? [],
        row_count: call.rowCount ?? 0,
        succeeded: call.succeeded ?? isSuccess(call),
        upstream_status: call.upstreamStatus ?? undefined,
        retries: call.retries ?? 0,
        sig_key_id: fit(call.sigKeyId, 64),
        node_id: nodeIdOf(ctx.app),
        ...call.payload ? {
            payload: sealPayload(ctx, id, call.payload)
        } : {}
    };
}
/** Answered with 2xx and a code that means done: the gateway's 0000, a repeated 1005, or the partner's own status of an outgoing call. */ function isSuccess({ httpStatus, resultCode }) {
    return httpStatus >= 200 && httpStatus < 300 && /^(0000|1005|2\d\d)$/.test(resultCode);
}
function sealPayload(ctx, rowId, payload) {
    const seal = (column)=>encryptColumn(ctx.app.keys, 'DXLOG', {
            table: 'exchange_log_payload',
            column,
            rowId
        }, payload[column]);
    return {
        request: seal('request'),
        response: seal('response')
    };
}
/** Callers write what they like into headers; PostgreSQL takes no NUL. */ function fit(text, length) {
    return text == null ? undefined : text.toWellFormed().replaceAll('\0', '').slice(0, length);
}

//# sourceMappingURL=log-record.js.map