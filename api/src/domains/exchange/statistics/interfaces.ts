import { rows, sql } from '../../../database/sql.ts';
import { DAY_MS } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { appIdWithin } from '../apps/app-reach.ts';
import { HOUR_MS } from './roll-up.ts';

/** How many interfaces the project promised to share (03 §37, 04 M-20). */
export const INTERFACE_TARGET = 4;
/** An interface counts while a call over it succeeded within these days (04 M-20). */
const LIVING_DAYS = 7;

/** A way by which data are really shared: an enabled channel, or an application whose messages we take. */
export interface SharedInterface {
  key: string;
  title: string;
  /** Calls of the last seven days that went well. */
  succeeded: number;
}

/**
 * 数据共享接口: what is enabled and had at least one successful call within seven days. From the roll-up, and from the log for the hours that
 * it has not come to, so that the figure lives. Who sees less than the city sees what applications within reach take part in.
 */
export function findInterfaces(ctx: Ctx): Promise<SharedInterface[]> {
  const now = ctx.app.clock.now().getTime();
  const since = new Date(now - LIVING_DAYS * DAY_MS);
  return rows<SharedInterface>(
    ctx,
    sql`with until as (select coalesce(max(starts_at) + interval '1 hour', ${new Date(now - LIVING_DAYS * DAY_MS)}) as at
                         from exchange_stat where grain = 'HOUR'),
          good as (
            select channel_id, app_id, sum(ok)::int as ok from exchange_stat
             where grain = 'HOUR' and direction = 'IN' and starts_at > ${since} and ok > 0 group by 1, 2
            union all
            select channel_id, coalesce(app_id, ''), count(*)::int from exchange_call_log
             where direction = 'IN' and succeeded and at > ${since}
               and at >= (select greatest(at, ${new Date(now - LIVING_DAYS * DAY_MS + HOUR_MS)}) from until) group by 1, 2),
          own as (select * from good where ${appIdWithin(ctx, 'good.app_id') ?? sql`true`})
        select c.code as key, c.name as title, sum(own.ok)::int as succeeded
          from own join data_channel c on c.id = own.channel_id and c.state = 'ENABLED' group by 1, 2
        union all
        select a.app_id, a.name, sum(own.ok)::int
          from own join exchange_app a on a.app_id = own.app_id and a.enabled where own.channel_id is null group by 1, 2
        order by 3 desc, 1`,
  );
}
