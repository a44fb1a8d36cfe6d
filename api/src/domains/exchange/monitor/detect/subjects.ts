import { sql } from '../../../../database/sql.ts';

/** The caller's address. */
export const byIp = sql`('IP:' || l.client_ip)`;

export const byApp = sql`('APP:' || l.app_id)`;

/** Whatever is nearest to the trouble: the channel, the uplink entry, the counterpart of a push, the application. */
export const byRoute = sql`
  case when l.channel_id is not null then 'CHANNEL:' || l.channel_id
       when l.entry_id is not null then 'ENTRY:' || l.entry_id
       when l.direction = 'OUT' then 'TARGET:' || l.app_id
       else 'APP:' || l.app_id end`;

/** What happened behind the door: refusals before the caller is proven could be anybody's. */
export const admitted = sql`l.result_code not like 'DX-4%' and l.result_code <> 'DX-5031' and l.app_id is not null`;

/** `IP:10.9.9.9` taken apart; an IPv6 address has colons of its own. */
export function partsOf(subject: string): { kind: string; id: string } {
  const colon = subject.indexOf(':');
  return { kind: subject.slice(0, colon), id: subject.slice(colon + 1) };
}
