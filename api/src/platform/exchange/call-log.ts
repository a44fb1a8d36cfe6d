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
}

/** Writes the call in a statement of its own, so that a refused or rolled-back call is logged too. A failure to log stops nobody here. */
export async function logCall(ctx: Ctx, call: ExchangeCall): Promise<void> {
  const at = ctx.app.clock.now();
  try {
    await run(
      { ...ctx, em: ctx.app.orm.em.fork({ clear: true, useContext: false }), inTransaction: false },
      sql`insert into exchange_call_log (id, at, direction, client_ip, proxy_ip, app_id, method, path, biz_type, message_id,
            http_status, result_code, error_text, duration_ms, request_bytes, response_bytes, request_digest, trace_id)
          values (${uuidv7(at.getTime())}, ${at}, ${call.direction}, ${fit(call.clientIp, 45)}, ${fit(call.proxyIp, 45)},
            ${fit(call.appId, 60)}, ${fit(call.method, 8)}, ${fit(call.path, 200)}, ${fit(call.bizType, 60)},
            ${fit(call.messageId, 64)}, ${call.httpStatus}, ${fit(call.resultCode, 20)}, ${fit(call.errorText, 300)},
            ${Math.round(performance.now() - call.startedAt)}, ${call.requestBytes}, ${call.responseBytes},
            ${sm3Hex(call.requestBody)}, ${fit(ctx.traceId, 64)})`,
    );
  } catch (error) {
    ctx.app.log.error({ err: error, traceId: ctx.traceId }, 'exchange call could not be logged');
  }
}

/** Callers write what they like into headers; PostgreSQL takes no NUL. */
function fit(text: string | null | undefined, length: number): string | null {
  return text == null ? null : text.replaceAll('\0', '').slice(0, length);
}
