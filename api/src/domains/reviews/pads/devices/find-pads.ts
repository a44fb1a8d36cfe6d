import { firstRow, rows, type SqlInstant, sql, toDateOrNull } from '../../../../database/sql.ts';
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
import { DAY_MS } from '../../../../platform/calendar/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { isOnline } from '../counters/find-counters.ts';
import { absent } from '../place.ts';
import type { EvaluationPadType, PadState } from './pad.type.ts';

/** A clock that is further off is called wrong, and the clerk is told (01 §11.10). */
export const CLOCK_TOLERANCE_SECONDS = 120;

export const isClockWrong = (skew: number | null) => skew !== null && Math.abs(skew) > CLOCK_TOLERANCE_SECONDS;

type Instants = 'registeredAt' | 'lastSeenAt' | 'revokedAt';
export type PadRow = Omit<EvaluationPadType, Instants | 'online' | 'clockWrong' | 'counterId' | 'counterNo'> &
  Record<Instants, SqlInstant | null> & {
    counterId: string | null;
    counterNo: string | null;
    clockSkewSeconds: number | null;
  };

/** For how long a pad's list tells of reviews that were not taken. */
const LOST_SHOWN_DAYS = 30;

const columns = (ctx: Ctx) => sql`
  p.id, p.version, p.pad_no as "padNo", p.name, p.org_id as "orgId", o.name as "orgName", p.counter_id as "counterId",
  c.counter_no as "counterNo", p.state, p.registered_at as "registeredAt", p.last_seen_at as "lastSeenAt", p.ip,
  p.user_agent as "userAgent", p.clock_skew_seconds as "clockSkewSeconds", p.queued, p.revoked_at as "revokedAt",
  p.revoked_by_name as "revokedByName", p.revoke_reason as "revokeReason",
  (select count(*)::int from jump_error j where j.pad_id = p.id and j.client_id is not null
      and j.at > ${new Date(ctx.app.clock.now().getTime() - LOST_SHOWN_DAYS * DAY_MS)}) as lost`;

const select = (ctx: Ctx) => sql`
  select ${columns(ctx)} from evaluation_pad p join org o on o.id = p.org_id left join service_counter c on c.id = p.counter_id`;

/** A pad as lists and pages show it. */
export function viewPad(ctx: Ctx, row: PadRow): EvaluationPadType {
  return {
    ...row,
    online: row.state === 'ACTIVE' && isOnline(ctx, row.lastSeenAt),
    clockWrong: isClockWrong(row.clockSkewSeconds),
    registeredAt: toDateOrNull(row.registeredAt),
    lastSeenAt: toDateOrNull(row.lastSeenAt),
    revokedAt: toDateOrNull(row.revokedAt),
  };
}

/** 评价平板 of the caller's scope, the newest first. */
export async function listPads(
  ctx: Ctx,
  filter: { orgId?: string | null | undefined; states?: readonly PadState[] | null | undefined },
  args: PageArgs,
): Promise<Page<EvaluationPadType>> {
  const size = pageSize(args);
  const parts = [scopeWhere(scopeOf(ctx.actor), 'p')];
  if (filter.orgId) parts.push(isUuid(filter.orgId) ? sql<boolean>`p.org_id = ${filter.orgId}` : sql<boolean>`false`);
  if (filter.states?.length) parts.push(sql<boolean>`p.state = any(${[...filter.states]}::text[])`);
  if (args.after) parts.push(sql<boolean>`p.id < ${decodeCursor(args.after).id}::uuid`);
  const found = await rows<PadRow>(
    ctx,
    sql`${select(ctx)} where ${sql.join(parts, sql` and `)} order by p.id desc limit ${size + 1}`,
  );
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => viewPad(ctx, row),
  );
}

/** @throws NOT_FOUND for an absent one and for one out of scope */
export async function getPad(ctx: Ctx, id: string): Promise<PadRow> {
  const row = isUuid(id)
    ? await firstRow<PadRow>(ctx, sql`${select(ctx)} where p.id = ${id} and ${scopeWhere(scopeOf(ctx.actor), 'p')}`)
    : undefined;
  if (!row) throw await absent(ctx, 'evaluation_pad', id);
  return row;
}
