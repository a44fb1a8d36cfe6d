import type { RawBuilder } from 'kysely';
import { firstRow, rows, sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../graphql/connection.ts';
import { scopeWhere } from '../access/scope/scope-where.ts';
import { refuse } from '../errors/index.ts';
import { scopeOf } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import { sinceDay, untilDay } from '../lists/index.ts';
import type { PushStanding } from './message.ts';
import { type PushRow, type PushView, toView } from './push-view.ts';

/** Counted exactly up to here; beyond it a list says 「10,000+」. */
const COUNT_CAP = 10_000;

export interface PushFilter {
  state?: readonly PushStanding[] | null | undefined;
  channel?: string | null | undefined;
  caseId?: string | null | undefined;
  /** Beginning of a business number, or a push id. */
  search?: string | null | undefined;
  kind?: string | null | undefined;
  /** Local days of their making, both ends included. */
  from?: string | null | undefined;
  to?: string | null | undefined;
}

export interface PushPage extends Page<PushView> {
  totalCount: number;
  totalCapped: boolean;
}

/** 推送日志, newest first, inside the caller's scope; payloads masked. Two statements whatever the page. */
export async function listPushes(ctx: Ctx, filter: PushFilter, args: PageArgs): Promise<PushPage> {
  const size = pageSize(args);
  const condition = pushWhere(ctx, filter);
  const after = args.after ? sql`m.id < ${cursorId(args.after)}::uuid` : sql`true`;
  const found = await selectPushes(ctx, sql`${condition} and ${after}`, size + 1);
  const count = await firstRow<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from (select 1 from outbox_message m where ${condition} limit ${COUNT_CAP + 1}) capped`,
  );
  const total = count?.count ?? 0;
  const page = toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => toView(ctx, row),
  );
  return { ...page, totalCount: Math.min(total, COUNT_CAP), totalCapped: total > COUNT_CAP };
}

/** The pushes of the ids as the API shows them, in the order of the ids; out of scope = left out. */
export async function viewPushes(ctx: Ctx, ids: readonly string[]): Promise<PushView[]> {
  const scope = scopeWhere(scopeOf(ctx.actor), 'm');
  const found = await selectPushes(ctx, sql`m.id = any(${[...ids]}::uuid[]) and ${scope}`, ids.length);
  const byId = new Map(found.map((row) => [row.id, toView(ctx, row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Whether the message `m` may not go out because an earlier one of its stream is open; `outbox_message_open` holds these. */
const waitsForEarlier = sql`(m.state = 'PENDING' and exists (select 1 from outbox_message earlier where earlier.stream_key = m.stream_key
  and earlier.seq < m.seq and earlier.state not in ('ACKED', 'SKIPPED')))`;

function selectPushes(ctx: Ctx, condition: RawBuilder<unknown>, limit: number): Promise<PushRow[]> {
  return rows<PushRow>(
    ctx,
    sql`select m.id, m.push_id as "pushId", m.channel, m.kind, m.stream_key as "streamKey", m.stream_title as "streamTitle",
          m.seq, m.state, m.attempts, m.next_attempt_at as "nextAttemptAt", m.last_error as "lastError",
          m.answer_code as "answerCode", m.answer_message as "answerMessage", m.created_at as "createdAt",
          m.acked_at as "ackedAt", m.payload_masked as payload, m.root_id as "caseId",
          ${waitsForEarlier} as "waitingForEarlier"
        from outbox_message m where ${condition} order by m.id desc limit ${limit}`,
  );
}

/** The condition over `outbox_message m`, the caller's scope always included. @throws BAD_INPUT */
export function pushWhere(ctx: Ctx, filter: PushFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [scopeWhere(scopeOf(ctx.actor), 'm')];
  if (filter.state && filter.state.length > 0) parts.push(standsAs(filter.state));
  if (filter.channel) parts.push(sql`m.channel = ${filter.channel}`);
  if (filter.kind) parts.push(sql`m.kind = ${filter.kind}`);
  if (filter.from) parts.push(sinceDay('m.created_at', filter.from));
  if (filter.to) parts.push(untilDay('m.created_at', filter.to));
  if (filter.caseId) parts.push(isUuid(filter.caseId) ? sql`m.root_id = ${filter.caseId}` : sql`false`);
  const search = filter.search?.trim();
  if (search) parts.push(searchCondition(search));
  return sql.join(parts, sql` and `);
}

/** {@link standingOf}; the bare states beside it are what the index knows. */
function standsAs(wanted: readonly PushStanding[]): RawBuilder<unknown> {
  const states = wanted.map((one) => (one === 'RETRY' || one === 'WAITING' ? 'PENDING' : one));
  return sql`m.state = any(${states}::text[])
    and case when ${waitsForEarlier} then 'WAITING'
             when m.state = 'PENDING' and m.last_error is not null then 'RETRY' else m.state end = any(${[...wanted]}::text[])`;
}

/** Rows that a file is written from at a time. */
const CHUNK = 500;

/** All of the list, page by page, for its file. */
export async function* pushPages(ctx: Ctx, filter: PushFilter): AsyncGenerator<PushView[]> {
  const condition = pushWhere(ctx, filter);
  for (let after: string | undefined; ; ) {
    const from = after ? sql`m.id < ${after}::uuid` : sql`true`;
    const page = await selectPushes(ctx, sql`${condition} and ${from}`, CHUNK);
    if (page.length > 0) yield page.map((row) => toView(ctx, row));
    after = page.at(-1)?.id;
    if (page.length < CHUNK) return;
  }
}

function searchCondition(search: string): RawBuilder<unknown> {
  if (/^[0-9a-f]{64}$/i.test(search)) return sql`m.push_id = ${search.toLowerCase()}`;
  const prefix = `${search.slice(0, 200).replace(/[\\%_]/g, '\\$&')}%`;
  return sql`m.stream_title like ${prefix}`;
}

function cursorId(cursor: string): string {
  const { id } = decodeCursor(cursor);
  if (!isUuid(id)) throw refuse('BAD_INPUT');
  return id;
}
