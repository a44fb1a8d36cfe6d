import { firstRow, rows, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { searchOf } from '../../../../platform/lists/index.ts';
import { absent } from '../place.ts';
import type { ServiceCounterFilterInput, ServiceCounterType } from './counter.type.ts';

/** A pad that has said nothing for so long counts as away. */
export const ONLINE_SECONDS = 90;

/** Rows that a file is written from at a time. */
const CHUNK = 500;

export type CounterRow = Omit<ServiceCounterType, 'padOnline'> & {
  orgPath: string;
  districtCode: string;
  padSeenAt: SqlInstant | null;
};

/** `c` is the counter, `o` its centre, `p` the pad upon it. */
export const counterTables = sql`
  service_counter c join org o on o.id = c.org_id
    left join evaluation_pad p on p.counter_id = c.id and p.state <> 'REVOKED'`;

const select = sql`
  select c.id, c.version, c.org_id as "orgId", c.org_path as "orgPath", c.district_code as "districtCode", o.name as "orgName",
         c.counter_no as "counterNo", c.name, c.enabled, p.id as "padId", p.name as "padName", p.state as "padState", p.last_seen_at as "padSeenAt"
    from ${counterTables}`;

/** By centre and number. */
const ORDER = sql`c.org_path || lpad(c.counter_no, 10, '0')`;
const keyOf = ({ orgPath, counterNo }: CounterRow) => `${orgPath}${counterNo.padStart(10, '0')}`;

/** What was seen since then still counts as there. */
export const seenSince = (ctx: Ctx) => new Date(ctx.app.clock.now().getTime() - ONLINE_SECONDS * 1000);

/** Whether a pad that was seen then still counts as there. */
export function isOnline(ctx: Ctx, seenAt: SqlInstant | null): boolean {
  return seenAt !== null && toDate(seenAt) >= seenSince(ctx);
}

export function viewCounter(ctx: Ctx, { padSeenAt, orgPath: _path, districtCode: _district, ...row }: CounterRow) {
  return { ...row, padOnline: isOnline(ctx, padSeenAt) };
}

/** The condition of the list, the caller's scope always included. @throws BAD_INPUT */
export function counterWhere(ctx: Ctx, { orgId, enabled, search }: ServiceCounterFilterInput) {
  const parts = [scopeWhere(scopeOf(ctx.actor), 'c')];
  if (orgId) parts.push(isUuid(orgId) ? sql<boolean>`c.org_id = ${orgId}` : sql<boolean>`false`);
  if (enabled != null) parts.push(sql<boolean>`c.enabled = ${enabled}`);
  const words = searchOf(search);
  if (words) parts.push(sql<boolean>`(c.counter_no = ${words} or position(${words} in c.name) > 0)`);
  return sql.join(parts, sql` and `);
}

async function read(
  ctx: Ctx,
  filter: ServiceCounterFilterInput,
  after: { key: string | null; id: string } | undefined,
  limit: number,
): Promise<CounterRow[]> {
  const behind = after ? sql`(${ORDER}, c.id) > (${after.key ?? ''}, ${after.id}::uuid)` : sql`true`;
  return rows<CounterRow>(
    ctx,
    sql`${select} where ${counterWhere(ctx, filter)} and ${behind} order by ${ORDER}, c.id limit ${limit}`,
  );
}

/** 窗口 of the caller's scope by centre and number. @throws BAD_INPUT */
export async function listCounters(
  ctx: Ctx,
  filter: ServiceCounterFilterInput,
  args: PageArgs,
): Promise<Page<ServiceCounterType>> {
  const size = pageSize(args);
  const found = await read(ctx, filter, args.after ? decodeCursor(args.after) : undefined, size + 1);
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(keyOf(row), row.id),
    (row) => viewCounter(ctx, row),
  );
}

/** All of the list, page by page, for files. */
export async function* counterPages(ctx: Ctx, filter: ServiceCounterFilterInput): AsyncGenerator<ServiceCounterType[]> {
  for (let after: { key: string; id: string } | undefined; ; ) {
    const found = await read(ctx, filter, after, CHUNK);
    if (found.length > 0) yield found.map((row) => viewCounter(ctx, row));
    const last = found.at(-1);
    if (!last || found.length < CHUNK) return;
    after = { key: keyOf(last), id: last.id };
  }
}

/** @throws NOT_FOUND for an absent one and for one out of scope */
export async function getCounter(ctx: Ctx, id: string): Promise<CounterRow> {
  const row = isUuid(id)
    ? await firstRow<CounterRow>(ctx, sql`${select} where c.id = ${id} and ${scopeWhere(scopeOf(ctx.actor), 'c')}`)
    : undefined;
  if (!row) throw await absent(ctx, 'service_counter', id);
  return row;
}
