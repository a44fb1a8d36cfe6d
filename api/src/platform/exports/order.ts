import { firstRow, type SqlInstant, sql } from '../../database/sql.ts';
import { canonicalJson, decryptColumn, encryptColumn, sm3Hex } from '../crypto/index.ts';
import type { Ctx } from '../kernel/context.ts';

export type OrderState = 'WAITING' | 'RUNNING' | 'READY' | 'FAILED' | 'CANCELLED' | 'EXPIRED';

export const ORDER_STATES: Readonly<Record<OrderState, string>> = {
  WAITING: '等待生成',
  RUNNING: '生成中',
  READY: '可下载',
  FAILED: '未生成',
  CANCELLED: '已取消',
  EXPIRED: '已过期清除',
};

/** An order as stored, without its request. */
export interface StoredOrder {
  id: string;
  ownerId: string;
  kind: string;
  title: string;
  filterWords: string;
  plain: boolean;
  state: OrderState;
  rowsExpected: number;
  rowsWritten: number;
  attempts: number;
  runner: string | null;
  fileId: string | null;
  fileName: string | null;
  rowCount: number | null;
  /** Bytes. */
  size: string | null;
  sm3: string | null;
  scopeDigest: string | null;
  failure: string | null;
  ip: string;
  traceId: string;
  createdAt: SqlInstant;
  startedAt: SqlInstant | null;
  finishedAt: SqlInstant | null;
  expiresAt: SqlInstant | null;
}

export const orderColumns = sql`o.id, o.owner_id as "ownerId", o.kind, o.title, o.filter_words as "filterWords", o.plain, o.state,
  o.rows_expected as "rowsExpected", o.rows_written as "rowsWritten", o.attempts, o.runner, o.file_id as "fileId", o.file_name as "fileName",
  o.row_count as "rowCount", o.size, o.sm3, o.scope_digest as "scopeDigest", o.failure, o.ip, o.trace_id as "traceId",
  o.created_at as "createdAt", o.started_at as "startedAt", o.finished_at as "finishedAt", o.expires_at as "expiresAt"`;

const cell = (rowId: string) => ({ table: 'export_order', column: 'request_cipher', rowId });

/** What was searched for may be an ID number: a request lies sealed, openable only in its own row. */
export function sealRequest(ctx: Ctx, orderId: string, request: unknown): string {
  return encryptColumn(ctx.app.keys, 'TEXT', cell(orderId), JSON.stringify(request));
}

/** The request as it was sealed, for the schema of its list. */
export async function openRequest(ctx: Ctx, orderId: string): Promise<unknown> {
  const found = await firstRow<{ cipher: string }>(
    ctx,
    sql`select request_cipher as cipher from export_order where id = ${orderId}`,
  );
  return found && JSON.parse(decryptColumn(ctx.app.keys, cell(orderId), found.cipher));
}

/** Two requests are the same file if they are the same JSON. */
export function digestOf(request: unknown): string {
  return sm3Hex(canonicalJson(JSON.parse(JSON.stringify(request))));
}
