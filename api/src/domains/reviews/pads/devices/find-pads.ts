import { rows, type SqlInstant, sql, toDateOrNull } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { DAY_MS } from '../../../../platform/calendar/index.ts';
import { type Ctx, type Placed, scopeOf } from '../../../../platform/kernel/index.ts';
import { newestFirst, searchOf } from '../../../../platform/lists/index.ts';
import { isOnline, seenSince } from '../counters/find-counters.ts';
import type { EvaluationPadFilterInput, EvaluationPadType } from './pad.type.ts';
import { PAD } from './tell-pad.ts';

/** A clock that is further off is called wrong, and the clerk is told (01 §11.10). */
export const CLOCK_TOLERANCE_SECONDS = 120;

export const isClockWrong = (skew: number | null) => skew !== null && Math.abs(skew) > CLOCK_TOLERANCE_SECONDS;

type Instants = 'registeredAt' | 'lastSeenAt' | 'revokedAt';
export type PadRow = Omit<EvaluationPadType, Instants | 'online' | 'clockWrong' | 'counterId' | 'counterNo' | 'lost'> &
  Record<Instants, SqlInstant | null> &
  Placed & {
    counterId: string | null;
    counterNo: string | null;
    clockSkewSeconds: number | null;
  };

/** For how long a pad's list tells of reviews that were not taken. */
const LOST_SHOWN_DAYS = 30;

const lostSince = (ctx: Ctx) => new Date(ctx.app.clock.now().getTime() - LOST_SHOWN_DAYS * DAY_MS);

/**
 * What somebody has to look after: no answer, a wrong clock, reviews that wait on the pad or were not taken. A revoked pad sends nothing any
 * more and nothing about it can be mended: it is found by its state.
 */
const needsAttention = (ctx: Ctx) => sql<boolean>`
  p.state <> 'REVOKED' and (
   (p.state = 'ACTIVE' and (p.last_seen_at is null or p.last_seen_at < ${seenSince(ctx)}
      or abs(p.clock_skew_seconds) > ${CLOCK_TOLERANCE_SECONDS}))
   or p.queued > 0
   or exists (select 1 from jump_error j where j.pad_id = p.id and j.client_id is not null and j.at > ${lostSince(ctx)}))`;

/** `p` is the pad, `c` its counter, `o` the centre. */
export const padTables = sql`evaluation_pad p join org o on o.id = p.org_id left join service_counter c on c.id = p.counter_id`;

/** The condition of the list, the caller's scope always included. @throws BAD_INPUT */
export function padWhere(ctx: Ctx, { orgId, states, search, attention }: EvaluationPadFilterInput) {
  const parts = [scopeWhere(scopeOf(ctx.actor), 'p')];
  if (orgId) parts.push(isUuid(orgId) ? sql<boolean>`p.org_id = ${orgId}` : sql<boolean>`false`);
  if (states?.length) parts.push(sql<boolean>`p.state = any(${[...states]}::text[])`);
  if (attention) parts.push(needsAttention(ctx));
  const words = searchOf(search);
  if (words)
    parts.push(sql<boolean>`(p.pad_no = ${words} or c.counter_no = ${words} or position(${words} in p.name) > 0)`);
  return sql.join(parts, sql` and `);
}

/** How many reviews of each pad were not taken lately; one statement for all of them. */
async function readLost(ctx: Ctx, found: readonly PadRow[]): Promise<ReadonlyMap<string, number>> {
  if (found.length === 0) return new Map();
  const lost = await rows<{ id: string; n: number }>(
    ctx,
    sql`select pad_id as id, count(*)::int as n from jump_error
         where pad_id = any(${found.map(({ id }) => id)}::uuid[]) and client_id is not null and at > ${lostSince(ctx)} group by 1`,
  );
  return new Map(lost.map(({ id, n }) => [id, n]));
}

async function viewer(ctx: Ctx, found: readonly PadRow[]): Promise<(row: PadRow) => EvaluationPadType> {
  const lost = await readLost(ctx, found);
  return (row) => ({
    ...row,
    online: row.state === 'ACTIVE' && isOnline(ctx, row.lastSeenAt),
    clockWrong: isClockWrong(row.clockSkewSeconds),
    lost: lost.get(row.id) ?? 0,
    registeredAt: toDateOrNull(row.registeredAt),
    lastSeenAt: toDateOrNull(row.lastSeenAt),
    revokedAt: toDateOrNull(row.revokedAt),
  });
}

const pads = newestFirst<PadRow, EvaluationPadFilterInput, EvaluationPadType>({
  type: PAD,
  alias: 'p',
  columns: sql`
    p.id, p.version, p.pad_no as "padNo", p.name, p.org_id as "orgId", p.org_path as "orgPath", p.district_code as "districtCode",
    o.name as "orgName", p.counter_id as "counterId", c.counter_no as "counterNo", p.state, p.registered_at as "registeredAt",
    p.last_seen_at as "lastSeenAt", p.ip, p.user_agent as "userAgent", p.clock_skew_seconds as "clockSkewSeconds", p.queued,
    p.revoked_at as "revokedAt", p.revoked_by_name as "revokedByName", p.revoke_reason as "revokeReason"`,
  tables: padTables,
  where: padWhere,
  viewer,
});

/** 评价平板 of the caller's scope, the newest first; two statements. @throws BAD_INPUT */
export const listPads = pads.page;
/** All of the list, page by page, for files. */
export const padPages = pads.pages;
/** @throws NOT_FOUND for an absent one and for one out of scope */
export const getPad = pads.get;

/** One pad of the caller's scope as its list shows it. @throws NOT_FOUND */
export async function showPad(ctx: Ctx, id: string): Promise<EvaluationPadType> {
  const row = await getPad(ctx, id);
  return (await viewer(ctx, [row]))(row);
}
