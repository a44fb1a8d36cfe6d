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
import { absent } from '../place.ts';
import type { ServiceCounterType } from './counter.type.ts';

/** A pad that has said nothing for so long counts as away. */
export const ONLINE_SECONDS = 90;

export type CounterRow = Omit<ServiceCounterType, 'padOnline'> & {
  orgPath: string;
  districtCode: string;
  padSeenAt: SqlInstant | null;
};

const select = sql`
  select c.id, c.version, c.org_id as "orgId", c.org_path as "orgPath", c.district_code as "districtCode", o.name as "orgName",
         c.counter_no as "counterNo", c.name, c.enabled, p.id as "padId", p.name as "padName", p.last_seen_at as "padSeenAt"
    from service_counter c join org o on o.id = c.org_id
    left join evaluation_pad p on p.counter_id = c.id and p.state <> 'REVOKED'`;

/** Whether a pad that was seen then still counts as there. */
export function isOnline(ctx: Ctx, seenAt: SqlInstant | null): boolean {
  return seenAt !== null && ctx.app.clock.now().getTime() - toDate(seenAt).getTime() <= ONLINE_SECONDS * 1000;
}

export function viewCounter(ctx: Ctx, { padSeenAt, orgPath: _path, districtCode: _district, ...row }: CounterRow) {
  return { ...row, padOnline: isOnline(ctx, padSeenAt) };
}

/** 窗口 of the caller's scope by centre and number. */
export async function listCounters(
  ctx: Ctx,
  filter: { orgId?: string | null | undefined; enabled?: boolean | null | undefined },
  args: PageArgs,
): Promise<Page<ServiceCounterType>> {
  const size = pageSize(args);
  const parts = [scopeWhere(scopeOf(ctx.actor), 'c')];
  if (filter.orgId) parts.push(isUuid(filter.orgId) ? sql<boolean>`c.org_id = ${filter.orgId}` : sql<boolean>`false`);
  if (filter.enabled != null) parts.push(sql<boolean>`c.enabled = ${filter.enabled}`);
  if (args.after) {
    const { key, id } = decodeCursor(args.after);
    parts.push(sql<boolean>`(c.org_path || lpad(c.counter_no, 10, '0'), c.id) > (${key ?? ''}, ${id}::uuid)`);
  }
  const found = await rows<CounterRow>(
    ctx,
    sql`${select} where ${sql.join(parts, sql` and `)} order by c.org_path || lpad(c.counter_no, 10, '0'), c.id limit ${size + 1}`,
  );
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(`${row.orgPath}${row.counterNo.padStart(10, '0')}`, row.id),
    (row) => viewCounter(ctx, row),
  );
}

/** @throws NOT_FOUND for an absent one and for one out of scope */
export async function getCounter(ctx: Ctx, id: string): Promise<CounterRow> {
  const row = isUuid(id)
    ? await firstRow<CounterRow>(ctx, sql`${select} where c.id = ${id} and ${scopeWhere(scopeOf(ctx.actor), 'c')}`)
    : undefined;
  if (!row) throw await absent(ctx, 'service_counter', id);
  return row;
}
