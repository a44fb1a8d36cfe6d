import { rows, sql } from "../../../database/sql.js";
import { DAY_MS } from "../../calendar/index.js";
import { IpList } from "../gateway/ip-list.js";
import { banTarget } from "./ban-ip.js";
const RECENT_DAYS = 7;
/** Applications that may call from an address or block, or did so lately and were let in. @throws BAD_INPUT */ export async function findAffectedApps(ctx, ip) {
    const target = banTarget(ip);
    const since = new Date(ctx.app.clock.now().getTime() - RECENT_DAYS * DAY_MS);
    const found = await rows(ctx, sql`select a.app_id as "appId", a.name, coalesce(used.calls, 0)::int as calls, used.last as "lastAt",
               a.allowed_ips || coalesce((select array_agg(ip) from distribution d cross join unnest(d.ips) ip
                                           where d.app_id = a.id and d.state in ('ACTIVE', 'SUSPENDED')), '{}') as ips
          from exchange_app a
          left join (select app_id, count(*) as calls, max(at) as last from exchange_call_log
                      where at > ${since} and direction = 'IN' and result_code not like 'DX-40%'
                        and case when client_ip = '' then false when ${target.includes('/')} then client_ip::inet <<= ${target}::inet else client_ip = ${target} end
                      group by app_id) used on used.app_id = a.app_id
         where a.enabled order by calls desc, a.name`);
    return found.map(({ ips, ...app })=>({
            ...app,
            allowed: meets(ips, target)
        })).filter(({ allowed, calls })=>allowed || calls > 0);
}
function meets(ips, target) {
    const [address = ''] = target.split('/');
    return new IpList(ips).has(address) || ips.some((ip)=>new IpList([
            target
        ]).has(ip.split('/')[0] ?? ''));
}

//# sourceMappingURL=affected-apps.js.map