import { rows, type SqlInstant, sql, toDate, toDateOrNull } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { anomalyWithin, appIdWithin, seesAllOfExchange } from '../../apps/app-reach.ts';
import { type Light, listLights } from './lights.ts';

const MINUTES = 60;
/** A node that said nothing for this long is shown as silent, and for a day after that as gone. */
const SILENT_MS = 30_000;
const FORGOTTEN_MS = 24 * 60 * MINUTE_MS;

/** Calls of a minute, outside or inside. */
export interface MinuteOfCalls {
  at: Date;
  calls: number;
  /** Refused at the door. */
  denied: number;
  /** Failed behind it. */
  errors: number;
}

export interface WaitingQueue {
  title: string;
  waiting: number;
  /** Given up or refused: a person has to look. */
  failed: number;
  oldestAt: Date | null;
}

/** A process that answers calls, and how its log is doing. */
export interface ExchangeNode {
  nodeId: string;
  seenAt: SqlInstant;
  silent: boolean;
  waiting: number;
  unlogged: number;
  storeDown: boolean;
}

export interface ExchangeBoard {
  at: Date;
  minutes: MinuteOfCalls[];
  lights: Light[];
  queues: WaitingQueue[];
  nodes: ExchangeNode[];
  openHigh: number;
  openOther: number;
  activeBans: number;
}

/** 实时监控 of one side: external = calls of others, internal = our transmissions. Calls and anomalies are those within reach; lights and nodes are the gateway's. */
export async function readBoard(ctx: Ctx, direction: 'IN' | 'OUT'): Promise<ExchangeBoard> {
  const at = ctx.app.clock.now();
  const [open] = await rows<{ high: number; other: number; bans: number }>(
    ctx,
    sql`select (count(*) filter (where level = 'HIGH'))::int as high, (count(*) filter (where level <> 'HIGH'))::int as other,
               (select count(*)::int from exchange_ban where released_at is null and end_at > ${at}) as bans
          from exchange_anomaly e where ${anomalyWithin(ctx, 'e')} and direction = ${direction} and state in ('NEW', 'CONFIRMED', 'HANDLING')`,
  );
  return {
    at,
    minutes: await minutesOf(ctx, direction, at),
    lights: await listLights(ctx, direction),
    queues: direction === 'OUT' && seesAllOfExchange(ctx) ? await queuesOf(ctx) : [],
    nodes: await nodesOf(ctx, at),
    openHigh: open?.high ?? 0,
    openOther: open?.other ?? 0,
    activeBans: open?.bans ?? 0,
  };
}

/** The last hour, the running minute last; a minute without traffic shows 0. */
async function minutesOf(ctx: Ctx, direction: 'IN' | 'OUT', now: Date): Promise<MinuteOfCalls[]> {
  const last = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
  const first = last - (MINUTES - 1) * MINUTE_MS;
  const found = await rows<{ at: SqlInstant; calls: number; denied: number; errors: number }>(
    ctx,
    sql`select date_trunc('minute', at) as at, count(*)::int as calls,
               (count(*) filter (where result_code like 'DX-4%' or result_code = 'DX-5031'))::int as denied,
               (count(*) filter (where not succeeded and result_code not like 'DX-4%' and result_code <> 'DX-5031'))::int as errors
          from exchange_call_log l where l.at >= ${new Date(first)} and l.direction = ${direction}
           and ${appIdWithin(ctx, 'l.app_id') ?? sql`true`} group by 1`,
  );
  const known = new Map(found.map((row) => [toDate(row.at).getTime(), row]));
  return Array.from({ length: MINUTES }, (_, n) => {
    const start = first + n * MINUTE_MS;
    const { calls = 0, denied = 0, errors = 0 } = known.get(start) ?? {};
    return { at: new Date(start), calls, denied, errors };
  });
}

async function queuesOf(ctx: Ctx): Promise<WaitingQueue[]> {
  const found = await rows<{ channel: string; waiting: number; failed: number; oldest: SqlInstant | null }>(
    ctx,
    sql`select channel, (count(*) filter (where state in ('PENDING', 'SENDING', 'SENT')))::int as waiting,
               (count(*) filter (where state in ('DEAD', 'REJECTED')))::int as failed,
               min(created_at) filter (where state in ('PENDING', 'SENDING', 'SENT')) as oldest
          from outbox_message where state not in ('ACKED', 'SKIPPED') group by channel`,
  );
  const counted = new Map(found.map((row) => [row.channel, row]));
  return [...ctx.app.registry.outbound.values()].map(({ key, title }) => {
    const row = counted.get(key);
    return { title, waiting: row?.waiting ?? 0, failed: row?.failed ?? 0, oldestAt: toDateOrNull(row?.oldest) };
  });
}

async function nodesOf(ctx: Ctx, now: Date): Promise<ExchangeNode[]> {
  const found = await tables(ctx)
    .selectFrom('exchange_node')
    .select(['node_id as nodeId', 'seen_at as seenAt', 'waiting', 'unlogged', 'store_down as storeDown'])
    .where('seen_at', '>', new Date(now.getTime() - FORGOTTEN_MS))
    .orderBy('node_id')
    .execute();
  return found.map((node) => ({ ...node, silent: now.getTime() - toDate(node.seenAt).getTime() > SILENT_MS }));
}
