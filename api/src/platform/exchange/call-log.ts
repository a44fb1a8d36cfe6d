import { run, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { sm3Hex } from '../crypto/index.ts';
import type { Ctx } from '../kernel/context.ts';

/** One call in or out, refused ones included. Metadata only (03 §38): nothing here names a person. */
export interface ExchangeCall {
  direction: 'IN' | 'OUT';
  /** The caller's address; for OUT the host that was called. */
  clientIp: string;
  proxyIp?: string | null;
  appId?: string | null;
  method: string;
  /** Without query values. */
  path: string;
  bizType?: string | null;
  messageId?: string | null;
  /** 0 when no answer came. */
  httpStatus: number;
  resultCode: string;
  errorText?: string | null;
  /** `performance.now()` at the beginning. */
  startedAt: number;
  requestBytes: number;
  responseBytes: number;
  requestBody: Uint8Array | string;
  /** SM3 of the answer, where it was kept whole. */
  responseDigest?: string | null;
  /** When we asked the source, when it answered (03 §38: with `startedAt` and the end of the call, X-Road's four times). */
  requestOutAt?: Date | null;
  responseInAt?: Date | null;
  distributionId?: string | null;
  distributionVersion?: number | null;
  channelId?: string | null;
  channelVersion?: number | null;
  sourceId?: string | null;
  /** Uplink entry and batch of an OUT call. */
  entryId?: string | null;
  batchNo?: string | null;
  /** Who triggered it, where a person did. */
  operatorId?: string | null;
  operatorName?: string | null;
  purpose?: string | null;
  /** Blind indexes of the query's values, never the values. */
  queryKeys?: readonly string[];
  /** Blind indexes of the persons the answer is about. */
  subjects?: readonly string[];
  fieldsReturned?: readonly string[];
  rowCount?: number;
  /** 2xx with a code that means success; counted so in the statistics (03 §37). */
  succeeded?: boolean;
  upstreamStatus?: number | null;
  retries?: number;
  sigKeyId?: string | null;
}

/** Writes the call in a statement of its own, so that a refused or rolled-back call is logged too. A failure to log stops nobody here. */
export async function logCall(ctx: Ctx, call: ExchangeCall): Promise<void> {
  const end = ctx.app.clock.now();
  const at = new Date(end.getTime() - Math.round(performance.now() - call.startedAt));
  try {
    await run(
      { ...ctx, em: ctx.app.orm.em.fork({ clear: true, useContext: false }), inTransaction: false },
      sql`insert into exchange_call_log (id, at, direction, client_ip, proxy_ip, app_id, method, path, biz_type, message_id,
            http_status, result_code, error_text, duration_ms, request_bytes, response_bytes, request_digest, trace_id,
            request_out_at, response_in_at, response_out_at, distribution_id, distribution_version, channel_id, channel_version,
            source_id, entry_id, batch_no, operator_id, operator_name, purpose, query_keys, subjects, subject_count,
            fields_returned, row_count, succeeded, response_digest, upstream_status, retries, sig_key_id)
          values (${uuidv7(at.getTime())}, ${at}, ${call.direction}, ${fit(call.clientIp, 45)}, ${fit(call.proxyIp, 45)},
            ${fit(call.appId, 60)}, ${fit(call.method, 8)}, ${fit(call.path, 200)}, ${fit(call.bizType, 60)},
            ${fit(call.messageId, 64)}, ${call.httpStatus}, ${fit(call.resultCode, 20)}, ${fit(call.errorText, 300)},
            ${Math.round(performance.now() - call.startedAt)}, ${call.requestBytes}, ${call.responseBytes},
            ${sm3Hex(call.requestBody)}, ${fit(ctx.traceId, 64)},
            ${call.requestOutAt ?? null}, ${call.responseInAt ?? null}, ${end}, ${call.distributionId ?? null},
            ${call.distributionVersion ?? null}, ${call.channelId ?? null}, ${call.channelVersion ?? null}, ${call.sourceId ?? null},
            ${call.entryId ?? null}, ${fit(call.batchNo, 40)}, ${call.operatorId ?? null}, ${fit(call.operatorName, 60)},
            ${fit(call.purpose, 200)}, ${[...(call.queryKeys ?? [])]}::text[], ${[...(call.subjects ?? [])]}::text[],
            ${new Set(call.subjects ?? []).size}, ${[...(call.fieldsReturned ?? [])]}::text[], ${call.rowCount ?? 0},
            ${call.succeeded ?? isSuccess(call)}, ${call.responseDigest ?? null}, ${call.upstreamStatus ?? null},
            ${call.retries ?? 0}, ${fit(call.sigKeyId, 64)})`,
    );
  } catch (error) {
    ctx.app.log.error({ err: error, traceId: ctx.traceId }, 'exchange call could not be logged');
  }
}

/** Answered with 2xx and a code that means done: the gateway's 0000, a repeated 1005, or the partner's own status of an outgoing call. */
function isSuccess({ httpStatus, resultCode }: ExchangeCall): boolean {
  return httpStatus >= 200 && httpStatus < 300 && /^(0000|1005|2\d\d)$/.test(resultCode);
}

/** Callers write what they like into headers; PostgreSQL takes no NUL. */
function fit(text: string | null | undefined, length: number): string | null {
  return text == null ? null : text.replaceAll('\0', '').slice(0, length);
}
