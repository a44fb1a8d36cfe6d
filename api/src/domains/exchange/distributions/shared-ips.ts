import { rows, sql } from '../../../database/sql.ts';
import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { refuseExternal } from '../config/errors.ts';
import type { DistributionContent } from './check-distribution.ts';

/**
 * An address that the application has on this channel already is refused: it would not be clear which distribution carries a call. One that
 * another application uses needs a second look, once: `known` were confirmed before. @throws BAD_INPUT; E-DX-16 unless `confirmed`
 */
export async function assertIpsFree(
  tx: Ctx,
  id: string,
  { appId, channelId, ips }: DistributionContent,
  confirmed: boolean,
  known: readonly string[] = [],
): Promise<void> {
  const others = await rows<{ appId: string; channelId: string; name: string; shared: string[]; fresh: boolean }>(
    tx,
    sql`select d.app_id as "appId", d.channel_id as "channelId", a.name,
               array(select host from unnest(d.ips) host where exists
                 (select 1 from unnest(${[...ips]}::text[]) mine where mine::inet && host::inet)) as shared,
               exists (select 1 from unnest(d.ips) host cross join unnest(${ips.filter((ip) => !known.includes(ip))}::text[]) mine
                        where mine::inet && host::inet) as fresh
          from distribution d join exchange_app a on a.id = d.app_id
         where d.id <> ${id} and d.state not in ('RECALLED', 'EXPIRED')`,
  );
  const taken = others.filter((other) => other.shared.length > 0);
  const own = taken.filter((other) => other.appId === appId && other.channelId === channelId);
  if (own.length > 0) {
    const doubled = own.flatMap((other) => other.shared).join('、');
    throw badInput([{ path: 'ips', message: `该应用在此通道的其他分发中已有 IP ${doubled}` }]);
  }
  const strangers = taken.filter((other) => other.appId !== appId && other.fresh);
  if (strangers.length === 0 || confirmed) return;
  throw refuseExternal('E-DX-16', {
    ips: [...new Set(strangers.flatMap((other) => other.shared))].join('、'),
    apps: [...new Set(strangers.map((other) => other.name))].join('、'),
  });
}
