import { preparedRows } from '../../../database/prepared.ts';
import { firstRow, sql } from '../../../database/sql.ts';
import { DAY_MS, dayNumberOf, instantOfDay, localDateOf, MINUTE_MS } from '../../calendar/index.ts';
import type { App } from '../../kernel/app.ts';
import type { Ctx } from '../../kernel/context.ts';
import { NONCE_LIFE_MS } from '../gateway/nonce.ts';
import { GatewayRefusal } from '../gateway/refusals.ts';
import type { ServedDistribution } from './directory.ts';

type Limits = Pick<ServedDistribution, 'id' | 'ratePerMinute' | 'dailyQuota'>;

/** A call that waits for its turn to be counted. */
interface Waiting {
  ctx: Ctx;
  appId: string;
  nonce: string;
  limits: Limits;
  done: () => void;
  failed: (error: unknown) => void;
}

/** Calls of one distribution that go to the database together. */
const MOST_TOGETHER = 100;

const desks = new WeakMap<App, Map<string, Waiting[]>>();

/**
 * Uses the nonce up and counts the call against rate and quota. Calls of one distribution that come while a count is under way share the
 * next: its row is one place, and each call alone would wait for every other. @throws DX-4013 for a replay; DX-4291 with the seconds after
 * which there is room again
 */
export function admitCall(ctx: Ctx, appId: string, nonce: string, limits: Limits): Promise<void> {
  return new Promise((done, failed) => {
    const desk = desks.get(ctx.app) ?? new Map<string, Waiting[]>();
    desks.set(ctx.app, desk);
    const waiting = desk.get(limits.id);
    const call = { ctx, appId, nonce, limits, done, failed };
    if (waiting) {
      waiting.push(call);
      return;
    }
    desk.set(limits.id, []);
    void countAll(desk, limits.id, [call]);
  });
}

async function countAll(desk: Map<string, Waiting[]>, id: string, first: Waiting[]): Promise<void> {
  for (let calls = first; calls.length > 0; calls = desk.get(id)?.splice(0, MOST_TOGETHER) ?? [])
    await countTogether(calls);
  desk.delete(id);
}

/** Settles every call of the group; what breaks fails them all. Limits are those of the newest, which knows them best. */
async function countTogether(calls: readonly Waiting[]): Promise<void> {
  const last = calls.at(-1);
  if (!last) return;
  // The same nonce twice in one group: the second is the replay.
  const firsts = new Map(calls.map((call) => [call.nonce, call] as const).reverse());
  try {
    const { fresh, granted, again } = await count(last, [...firsts.keys()].reverse());
    let room = granted;
    for (const call of calls) {
      if (firsts.get(call.nonce) !== call || !fresh.has(call.nonce)) call.failed(new GatewayRefusal('DX-4013'));
      else if (room > 0) {
        room -= 1;
        call.done();
      } else call.failed(new GatewayRefusal('DX-4291', {}, again));
    }
  } catch (error) {
    for (const call of calls) call.failed(error);
  }
}

/**
 * One statement that is exact however many nodes answer: the row of the distribution decides. Its commit does not wait for the disk; a crash
 * of the database may forget the calls of its last moments, and nobody waits for a counter.
 */
async function count(
  { ctx, appId, limits: { id, ratePerMinute, dailyQuota } }: Waiting,
  nonces: readonly string[],
): Promise<{ fresh: ReadonlySet<string>; granted: number; again: number }> {
  const now = ctx.app.clock.now();
  const minute = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
  const dayUsed = sql`case when u.day < excluded.day then 0 else u.day_calls end`;
  const minuteUsed = sql`case when u.minute < excluded.minute then 0 else u.minute_calls end`;
  const room = sql`greatest(0, least(excluded.granted, ${dailyQuota}::int - ${dayUsed}, ${ratePerMinute}::int - ${minuteUsed}))`;
  const [row] = await preparedRows<{ fresh: string[] | null; granted: number | null; dayFull: boolean | null }>(
    ctx,
    sql`with quick as (select set_config('synchronous_commit', 'off', true)),
      fresh as (
        insert into exchange_nonce as used (app_id, nonce, seen_at, admitted)
        select ${appId}::varchar, n, ${now}::timestamptz, false from quick cross join unnest(${[...nonces]}::varchar[]) n
        on conflict (app_id, nonce) do update set seen_at = excluded.seen_at, admitted = false
          where used.seen_at < ${new Date(now.getTime() - NONCE_LIFE_MS)}::timestamptz
        returning nonce),
      asked as (select least(count(*)::int, ${dailyQuota}::int, ${ratePerMinute}::int) as n from fresh having count(*) > 0),
      counted as (
        insert into exchange_usage as u (distribution_id, day, day_calls, minute, minute_calls, granted)
        select ${id}::uuid, ${localDateOf(now)}::date, n, ${minute}::timestamptz, n, n from asked
        on conflict (distribution_id) do update set
          day = greatest(u.day, excluded.day), minute = greatest(u.minute, excluded.minute),
          day_calls = ${dayUsed} + ${room}, minute_calls = ${minuteUsed} + ${room}, granted = ${room}
        returning granted, day_calls >= ${dailyQuota}::int as day_full)
      select (select array_agg(nonce) from fresh) as fresh, (select granted from counted) as granted,
             (select day_full from counted) as "dayFull"`,
  );
  const midnight = instantOfDay(dayNumberOf(now) + 1).getTime();
  const again = Math.ceil(((row?.dayFull ? midnight : minute.getTime() + MINUTE_MS) - now.getTime()) / 1000);
  return {
    fresh: new Set(row?.fresh ?? []),
    granted: row?.granted ?? 0,
    again: Math.max(1, Math.min(again, DAY_MS / 1000)),
  };
}

/** Uses the nonce of a call up that was refused otherwise. @throws DX-4013 for a replay, which goes before any other refusal */
export async function burnNonce(ctx: Ctx, appId: string, nonce: string): Promise<void> {
  const now = ctx.app.clock.now();
  const row = await firstRow(
    ctx,
    sql`insert into exchange_nonce as used (app_id, nonce, seen_at, admitted) values (${appId}, ${nonce}, ${now}, false)
        on conflict (app_id, nonce) do update set seen_at = excluded.seen_at, admitted = false
          where used.seen_at < ${new Date(now.getTime() - NONCE_LIFE_MS)}
        returning 1 as used`,
  );
  if (!row) throw new GatewayRefusal('DX-4013');
}
