import { firstRow, rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { DistributionState } from '../../../platform/exchange/serve/distributed-field.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { appWithin } from '../apps/app-reach.ts';

/** Without a call for so long a distribution is idle (03 §37). */
export const IDLE_DAYS = 30;
const MOST = 1000;

/** A distribution as the statistics show it: who, over what, how much of what it may, since when not at all. */
export interface DistributionUse {
  id: string;
  version: number;
  state: DistributionState;
  appCode: string;
  appName: string;
  channelId: string;
  channelName: string;
  purpose: string;
  ownerName: string;
  ratePerMinute: number;
  dailyQuota: number;
  maxRowsPerCall: number;
  callsToday: number;
  /** Of its daily quota, in per cent. */
  quotaPercent: number;
  /** Day of the last call that was let in. */
  lastCallOn: string | null;
  /** Whole days without a call, from the last one or from when it could first be used. */
  idleDays: number;
  idle: boolean;
  recallAskedAt: SqlInstant | null;
  recallAskedBy: string | null;
  recallReason: string | null;
}

/** In force or suspended, of applications within reach; those that used most of their quota today first, or, of the idle ones, those idle longest. */
export function findDistributionUse(ctx: Ctx, onlyIdle = false): Promise<DistributionUse[]> {
  const today = localDateOf(ctx.app.clock.now());
  return rows<DistributionUse>(
    ctx,
    sql`select used.*, used."idleDays" >= ${IDLE_DAYS} and used.state = 'ACTIVE' as idle,
               round(100.0 * used."callsToday" / used."dailyQuota", 1)::float8 as "quotaPercent"
          from (select d.id, d.version, d.state, a.app_id as "appCode", a.name as "appName", c.id as "channelId", c.name as "channelName",
                       d.purpose, d.owner_name as "ownerName", d.rate_per_minute as "ratePerMinute", d.daily_quota as "dailyQuota",
                       d.max_rows_per_call as "maxRowsPerCall", u.day::text as "lastCallOn",
                       case when u.day = ${today}::date then u.day_calls else 0 end as "callsToday",
                       greatest(0, ${today}::date - ${sinceOf('d', 'u')}) as "idleDays", d.recall_asked_at as "recallAskedAt",
                       d.recall_asked_by as "recallAskedBy", d.recall_reason as "recallReason"
                  from distribution d join exchange_app a on a.id = d.app_id join data_channel c on c.id = d.channel_id
                  left join exchange_usage u on u.distribution_id = d.id
                 where d.state in ('ACTIVE', 'PENDING_APPROVAL', 'SUSPENDED') and d.live_version is not null
                   and ${appWithin(ctx, 'a')}) used
         where ${onlyIdle ? sql`used."idleDays" >= ${IDLE_DAYS} and used.state = 'ACTIVE'` : sql`true`}
         order by ${onlyIdle ? sql`used."idleDays" desc` : sql`"quotaPercent" desc`}, used."appName", used.id limit ${MOST}`,
  );
}

export async function countIdle(ctx: Ctx): Promise<number> {
  const today = localDateOf(ctx.app.clock.now());
  const found = await firstRow<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from distribution d join exchange_app a on a.id = d.app_id
          left join exchange_usage u on u.distribution_id = d.id
         where ${appWithin(ctx, 'a')} and d.state = 'ACTIVE' and d.live_version is not null and ${today}::date - ${sinceOf('d', 'u')} >= ${IDLE_DAYS}`,
  );
  return found?.count ?? 0;
}

/** The day from which it has not been called: of its last call, or the first on which it could have been. */
function sinceOf(distribution: string, usage: string) {
  const of = (alias: string, column: string) => sql.ref(`${alias}.${column}`);
  return sql`greatest(${of(usage, 'day')}, (${of(distribution, 'created_at')} at time zone 'Asia/Shanghai')::date,
    ${of(distribution, 'valid_from')})`;
}
