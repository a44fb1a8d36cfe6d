import { firstRow, rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../../graphql/connection.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { normaliseBlock, textOfBlock } from '../../../platform/exchange/gateway/ip-address.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

export type BanState = 'ACTIVE' | 'EXPIRED' | 'RELEASED';

export interface BanRow {
  id: string;
  ip: string;
  rule: string | null;
  eventId: string | null;
  reason: string;
  level: number | null;
  startAt: SqlInstant;
  endAt: SqlInstant;
  state: BanState;
  operatorName: string;
  releasedAt: SqlInstant | null;
  releasedName: string | null;
  releaseReason: string | null;
}

/** 黑名单, newest first. */
export async function findBans(
  ctx: Ctx,
  filter: { state?: BanState | null | undefined; ip?: string | null | undefined },
  args: PageArgs,
): Promise<Page<BanRow> & { totalCount: number }> {
  const size = pageSize(args);
  const where = conditionOf(ctx.app.clock.now(), filter);
  const found = await select(
    ctx,
    sql`${where} and ${args.after ? sql`b.id < ${cursorId(args.after)}::uuid` : sql`true`}`,
    size + 1,
  );
  const total = await firstRow<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from exchange_ban b where ${where}`,
  );
  const page = toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => row,
  );
  return { ...page, totalCount: total?.count ?? 0 };
}

export async function getBan(ctx: Ctx, id: string): Promise<BanRow> {
  const [found] = isUuid(id) ? await select(ctx, sql`b.id = ${id}`, 1) : [];
  if (!found) throw refuse('NOT_FOUND');
  return found;
}

function select(ctx: Ctx, where: ReturnType<typeof sql>, limit: number): Promise<BanRow[]> {
  const now = ctx.app.clock.now();
  return rows<BanRow>(
    ctx,
    sql`select b.id, b.ip, b.rule, b.event_id as "eventId", b.reason, b.level, b.start_at as "startAt", b.end_at as "endAt",
               case when b.released_at is not null then 'RELEASED' when b.end_at <= ${now} then 'EXPIRED' else 'ACTIVE' end as state,
               b.operator_name as "operatorName", b.released_at as "releasedAt", b.released_name as "releasedName",
               b.release_reason as "releaseReason"
          from exchange_ban b where ${where} order by b.id desc limit ${limit}`,
  );
}

function conditionOf(
  now: Date,
  { state, ip }: { state?: BanState | null | undefined; ip?: string | null | undefined },
) {
  const states = {
    ACTIVE: sql`b.released_at is null and b.end_at > ${now}`,
    EXPIRED: sql`b.released_at is null and b.end_at <= ${now}`,
    RELEASED: sql`b.released_at is not null`,
  };
  return sql.join([state ? states[state] : sql`true`, ip ? sql`b.ip = ${spellingOf(ip)}` : sql`true`], sql` and `);
}

/** As bans keep it, however it was typed. */
function spellingOf(ip: string): string {
  const block = normaliseBlock(ip);
  return block ? textOfBlock(block) : ip.trim();
}

function cursorId(cursor: string): string {
  const { id } = decodeCursor(cursor);
  if (!isUuid(id)) throw refuse('BAD_INPUT');
  return id;
}
