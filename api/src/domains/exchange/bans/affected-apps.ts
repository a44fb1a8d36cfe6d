import { rows, type SqlInstant, sql } from '../../../database/sql.ts';
import { DAY_MS } from '../../../platform/calendar/index.ts';
import { IpList } from '../../../platform/exchange/gateway/ip-list.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { banTarget } from './ban-ip.ts';

const RECENT_DAYS = 7;

/** An application that a ban of the address would cut off (39.5): several may stand behind one NAT address. */
export interface AffectedApp {
  appId: string;
  name: string;
  /** It may call from there. */
  allowed: boolean;
  /** Calls from there in the last seven days. */
  calls: number;
  lastAt: SqlInstant | null;
}

interface AppRow extends Omit<AffectedApp, 'allowed'> {
  ips: string[];
}

/** Applications that may call from an address or block, or did so lately and were let in. @throws BAD_INPUT */
export async function findAffectedApps(ctx: Ctx, ip: string): Promise<AffectedApp[]> {
  const target = banTarget(ip);
  const since = new Date(ctx.app.clock.now().getTime() - RECENT_DAYS * DAY_MS);
  const found = await rows<AppRow>(
    ctx,
    sql`select a.app_id as "appId", a.name, coalesce(used.calls, 0)::int as calls, used.last as "lastAt",
               a.allowed_ips || coalesce((select array_agg(ip) from distribution d cross join unnest(d.ips) ip
                                           where d.app_id = a.id and d.state in ('ACTIVE', 'SUSPENDED')), '{}') as ips
          from exchange_app a
          left join (select app_id, count(*) as calls, max(at) as last from exchange_call_log
                      where at > ${since} and direction = 'IN' and result_code not like 'DX-40%'
                        and case when client_ip = '' then false when ${target.includes('/')} then client_ip::inet <<= ${target}::inet else client_ip = ${target} end
                      group by app_id) used on used.app_id = a.app_id
         where a.enabled order by calls desc, a.name`,
  );
  return found
    .map(({ ips, ...app }) => ({ ...app, allowed: meets(ips, target) }))
    .filter(({ allowed, calls }) => allowed || calls > 0);
}

function meets(ips: readonly string[], target: string): boolean {
  const [address = ''] = target.split('/');
  return new IpList(ips).has(address) || ips.some((ip) => new IpList([target]).has(ip.split('/')[0] ?? ''));
}
