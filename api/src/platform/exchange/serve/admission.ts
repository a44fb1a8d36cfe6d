import { firstRow, sql } from '../../../database/sql.ts';
import { DAY_MS, dayNumberOf, instantOfDay, localDateOf, MINUTE_MS } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/context.ts';
import { NONCE_LIFE_MS } from '../gateway/nonce.ts';
import { GatewayRefusal } from '../gateway/refusals.ts';
import type { ServedDistribution } from './directory.ts';

/**
 * Uses the nonce up and counts the call against rate and quota, in one statement that is exact however many nodes answer: the row of the
 * distribution decides. Its commit does not wait for the disk; a crash of the database may forget the calls of its last moments, and nobody
 * waits for a counter. @throws DX-4013 for a replay; DX-4291 with the seconds after which there is room again
 */
export async function admitCall(
  ctx: Ctx,
  appId: string,
  nonce: string,
  { id, ratePerMinute, dailyQuota }: Pick<ServedDistribution, 'id' | 'ratePerMinute' | 'dailyQuota'>,
): Promise<void> {
  const now = ctx.app.clock.now();
  const day = localDateOf(now);
  const minute = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
  const row = await firstRow<{ fresh: boolean; counted: boolean; dayFull: boolean }>(
    ctx,
    sql`with quick as (select set_config('synchronous_commit', 'off', true)),
      fresh as (
        insert into exchange_nonce as used (app_id, nonce, seen_at, admitted)
        select ${appId}::varchar, ${nonce}::varchar, ${now}::timestamptz, false from quick
        on conflict (app_id, nonce) do update set seen_at = excluded.seen_at, admitted = false
          where used.seen_at <= ${new Date(now.getTime() - NONCE_LIFE_MS)}
        returning 1),
      counted as (
        insert into exchange_usage as u (distribution_id, day, day_calls, minute, minute_calls)
        select ${id}::uuid, ${day}::date, 1, ${minute}::timestamptz, 1 from fresh
        on conflict (distribution_id) do update set
          day = greatest(u.day, excluded.day), minute = greatest(u.minute, excluded.minute),
          day_calls = case when u.day < excluded.day then 1 else u.day_calls + 1 end,
          minute_calls = case when u.minute < excluded.minute then 1 else u.minute_calls + 1 end
          where (u.day < excluded.day or u.day_calls < ${dailyQuota})
            and (u.minute < excluded.minute or u.minute_calls < ${ratePerMinute})
        returning 1)
      select exists (select 1 from fresh) as fresh, exists (select 1 from counted) as counted,
             exists (select 1 from exchange_usage where distribution_id = ${id} and day = ${day}::date
                      and day_calls >= ${dailyQuota}) as "dayFull"`,
  );
  if (!row?.fresh) throw new GatewayRefusal('DX-4013');
  if (row.counted) return;
  const midnight = instantOfDay(dayNumberOf(now) + 1).getTime();
  const again = row.dayFull ? midnight : minute.getTime() + MINUTE_MS;
  throw new GatewayRefusal(
    'DX-4291',
    {},
    Math.max(1, Math.min(Math.ceil((again - now.getTime()) / 1000), DAY_MS / 1000)),
  );
}

/** Uses the nonce of a call up that was refused otherwise. @throws DX-4013 for a replay, which goes before any other refusal */
export async function burnNonce(ctx: Ctx, appId: string, nonce: string): Promise<void> {
  const now = ctx.app.clock.now();
  const row = await firstRow(
    ctx,
    sql`insert into exchange_nonce as used (app_id, nonce, seen_at, admitted) values (${appId}, ${nonce}, ${now}, false)
        on conflict (app_id, nonce) do update set seen_at = excluded.seen_at, admitted = false
          where used.seen_at <= ${new Date(now.getTime() - NONCE_LIFE_MS)}
        returning 1 as used`,
  );
  if (!row) throw new GatewayRefusal('DX-4013');
}
