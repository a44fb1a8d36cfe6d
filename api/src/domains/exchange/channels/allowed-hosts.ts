import { isIP } from 'node:net';
import { rows, run, type SqlInstant, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { isUsable } from '../../../platform/exchange/gateway/address-kind.ts';
import { announceDirectory } from '../../../platform/exchange/serve/announce-directory.ts';
import { hostOf } from '../../../platform/exchange/upstream/host.ts';
import { actorName, type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { refuseExternal } from '../config/errors.ts';

/** A host that channels and uplink entries may call; kept by the exchange administrator (03 §35.4). */
export interface AllowedHost {
  host: string;
  note: string;
  addedAt: SqlInstant;
  addedBy: string;
}

const NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

export function listAllowedHosts(ctx: Ctx): Promise<AllowedHost[]> {
  return tables(ctx)
    .selectFrom('exchange_host')
    .select(['host', 'note', 'added_at as addedAt', 'added_by as addedBy'])
    .orderBy('host')
    .execute();
}

/** Puts a host on the list, or says anew what it is for. @throws BAD_INPUT for a name that is none or an address that is never called */
export async function allowHost(ctx: Ctx, input: string, note: string): Promise<AllowedHost[]> {
  const host = hostOfInput(input);
  const text = note.trim();
  if (host === undefined || (isIP(host) === 0 && !NAME.test(host)))
    throw badInput([{ path: 'host', message: '请填写主机名或IP地址，不带协议和端口' }]);
  if (isIP(host) !== 0 && !isUsable(host, ctx.app.config.exchangeLoopback))
    throw badInput([
      { path: 'host', message: '本机、链路本地、组播、保留地址和地址转换（NAT64 等）前缀下的地址不能作为调用地址' },
    ]);
  if (text.length < 2 || text.length > 200) throw badInput([{ path: 'note', message: '请填写用途（2至200字）' }]);
  return transaction(ctx, async (tx) => {
    await run(
      tx,
      sql`insert into exchange_host (host, note, added_at, added_by)
          values (${host}, ${text}, ${tx.app.clock.now()}, ${actorName(tx.actor)})
          on conflict (host) do update set note = excluded.note`,
    );
    await recordAudit(tx, {
      event: 'dx.host.allow',
      objectType: 'exchangeHost',
      objectId: host,
      detail: { note: text },
    });
    announceDirectory(tx);
    return listAllowedHosts(tx);
  });
}

/** The host as the addresses that are called spell it: `0x7f.1` is 127.0.0.1, `2001:DB8:0::1` is 2001:db8::1. Undefined with protocol or port. */
function hostOfInput(input: string): string | undefined {
  const text = input.trim();
  if (isIP(text) === 6) return hostOf(`http://[${text}]/`);
  return /[:/?#@\\[\]]/.test(text) ? undefined : hostOf(`http://${text}/`);
}

/** @throws NOT_FOUND; E-DX-18 while a channel or an uplink entry calls it */
export async function disallowHost(ctx: Ctx, host: string): Promise<AllowedHost[]> {
  return transaction(ctx, async (tx) => {
    const used = await rows<{ name: string; endpoint: string }>(
      tx,
      sql`select name, endpoint from data_channel where state <> 'DELETED' and endpoint like '%://%'
           union all select name, endpoint from uplink_entry where state <> 'DELETED'`,
    );
    const users = used.filter(({ endpoint }) => hostOf(endpoint) === host).map(({ name }) => name);
    if (users.length > 0) throw refuseExternal('E-DX-18', { host, users: users.join('、') });
    const gone = await run(tx, sql`delete from exchange_host where host = ${host}`);
    if (gone === 0) throw refuse('NOT_FOUND');
    await recordAudit(tx, { event: 'dx.host.disallow', objectType: 'exchangeHost', objectId: host });
    announceDirectory(tx);
    return listAllowedHosts(tx);
  });
}
