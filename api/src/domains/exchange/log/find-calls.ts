import { firstRow, rows, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import {
  decodeMomentCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../graphql/connection.ts';
import { recordAuditApart } from '../../../platform/audit/index.ts';
import type { Ctx } from '../../../platform/kernel/context.ts';
import { appIdWithin } from '../apps/app-reach.ts';
import { type CallFilter, conditionOf } from './call-filter.ts';

/** A call as the log shows it. */
export interface CallRow {
  id: string;
  at: SqlInstant;
  direction: 'IN' | 'OUT';
  clientIp: string;
  proxyIp: string | null;
  appId: string | null;
  method: string;
  path: string;
  bizType: string | null;
  messageId: string | null;
  httpStatus: number;
  resultCode: string;
  errorText: string | null;
  succeeded: boolean;
  durationMs: number;
  requestOutAt: SqlInstant | null;
  responseInAt: SqlInstant | null;
  responseOutAt: SqlInstant | null;
  requestBytes: number;
  responseBytes: number;
  requestDigest: string | null;
  responseDigest: string | null;
  traceId: string;
  distributionId: string | null;
  distributionVersion: number | null;
  channelId: string | null;
  channelVersion: number | null;
  sourceId: string | null;
  entryId: string | null;
  batchNo: string | null;
  operatorName: string | null;
  purpose: string | null;
  subjectCount: number;
  fieldsReturned: string[] | null;
  rowCount: number;
  upstreamStatus: number | null;
  retries: number;
  sigKeyId: string | null;
  nodeId: string | null;
  /** Number in the day's chain, once sealed. */
  seq: number | null;
  hasPayload: boolean;
}

const COUNTED = 10_000;

const call = sql`
  select l.id, l.at, l.direction, l.client_ip as "clientIp", l.proxy_ip as "proxyIp", l.app_id as "appId", l.method, l.path,
         l.biz_type as "bizType", l.message_id as "messageId", l.http_status as "httpStatus", l.result_code as "resultCode",
         l.error_text as "errorText", l.succeeded, l.duration_ms as "durationMs", l.request_out_at as "requestOutAt",
         l.response_in_at as "responseInAt", l.response_out_at as "responseOutAt", l.request_bytes as "requestBytes",
         l.response_bytes as "responseBytes", l.request_digest as "requestDigest", l.response_digest as "responseDigest",
         l.trace_id as "traceId", l.distribution_id as "distributionId", l.distribution_version as "distributionVersion",
         l.channel_id as "channelId", l.channel_version as "channelVersion", l.source_id as "sourceId", l.entry_id as "entryId",
         l.batch_no as "batchNo", l.operator_name as "operatorName", l.purpose, l.subject_count as "subjectCount",
         l.fields_returned as "fieldsReturned", l.row_count as "rowCount", l.upstream_status as "upstreamStatus", l.retries,
         l.sig_key_id as "sigKeyId", l.node_id as "nodeId", c.seq,
         exists (select 1 from exchange_log_payload p where p.log_id = l.id) as "hasPayload"
    from exchange_call_log l left join exchange_log_chain c on c.entry_id = l.id`;

/** Calls of a time range, newest first; the count stops at 10,000. Two statements whatever the page. */
export async function findCalls(
  ctx: Ctx,
  filter: CallFilter,
  args: PageArgs,
): Promise<Page<CallRow> & { totalCount: number; totalCapped: boolean }> {
  const size = pageSize(args);
  const where = conditionOf(ctx, filter);
  const found = await rows<CallRow>(
    ctx,
    sql`${call} where ${where} and ${behind(args.after)} order by l.at desc, l.id desc limit ${size + 1}`,
  );
  const counted = await firstRow<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from (select 1 from exchange_call_log l where ${where} limit ${COUNTED + 1}) capped`,
  );
  const count = counted?.count ?? 0;
  return {
    ...toPage(
      found,
      size,
      args,
      (row) => encodeCursor(toDate(row.at).toISOString(), row.id),
      (row) => row,
    ),
    totalCount: Math.min(count, COUNTED),
    totalCapped: count > COUNTED,
  };
}

/** One call by its id, when it is of an application within reach. */
export async function findCall(ctx: Ctx, id: string): Promise<CallRow | undefined> {
  const within = appIdWithin(ctx, 'l.app_id');
  const found = await firstRow<CallRow>(ctx, sql`${call} where l.id = ${id} and ${within ?? sql`true`}`);
  if (!found && within && (await firstRow(ctx, sql`select 1 from exchange_call_log where id = ${id}`)))
    await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: 'exchangeCall', objectId: id, ok: false });
  return found;
}

/** All pages of a filter, oldest last, for a file; memory stays the same. */
export async function* readCallPages(
  ctx: Ctx,
  filter: CallFilter,
  pageRows = 1000,
): AsyncGenerator<readonly CallRow[]> {
  const where = conditionOf(ctx, filter);
  let after: string | undefined;
  for (;;) {
    const page = await rows<CallRow>(
      ctx,
      sql`${call} where ${where} and ${behind(after)} order by l.at desc, l.id desc limit ${pageRows}`,
    );
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < pageRows) return;
    after = encodeCursor(toDate(last.at).toISOString(), last.id);
  }
}

function behind(cursor: string | null | undefined) {
  if (!cursor) return sql`true`;
  const { key, id } = decodeMomentCursor(cursor);
  return sql`(l.at, l.id) < (${key}::timestamptz, ${id}::uuid)`;
}
