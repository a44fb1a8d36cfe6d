import { isIP } from 'node:net';
import { firstRow, rows, run, sql } from "../../../database/sql.js";
import { recordAudit } from "../../audit/index.js";
import { badInput, refuse } from "../../errors/index.js";
import { actorName, transaction } from "../../kernel/index.js";
import { refuseExternal } from "../config/errors.js";
import { announceDirectory } from "../config/revise.js";
import { mayConnect } from "./refused-addresses.js";
const NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
export function listAllowedHosts(ctx) {
    return rows(ctx, sql`select host, note, added_at as "addedAt", added_by as "addedBy" from exchange_host order by host`);
}
/** Puts a host on the list, or says anew what it is for. @throws BAD_INPUT for a name that is none or an address that is never called */ export async function allowHost(ctx, input, note) {
    const host = input.trim().toLowerCase().replace(/\.$/, '');
    const text = note.trim();
    if (isIP(host) === 0 && !NAME.test(host)) throw badInput([
        {
            path: 'host',
            message: '请填写主机名或IP地址，不带协议和端口'
        }
    ]);
    if (isIP(host) !== 0 && !mayConnect(host, ctx.app.config.exchangeLoopback)) throw badInput([
        {
            path: 'host',
            message: '本机、链路本地和保留地址不能作为调用地址'
        }
    ]);
    if (text.length < 2 || text.length > 200) throw badInput([
        {
            path: 'note',
            message: '请填写用途（2至200字）'
        }
    ]);
    return transaction(ctx, async (tx)=>{
        await run(tx, sql`insert into exchange_host (host, note, added_at, added_by)
          values (${host}, ${text}, ${tx.app.clock.now()}, ${actorName(tx.actor)})
          on conflict (host) do update set note = excluded.note`);
        await recordAudit(tx, {
            event: 'dx.host.allow',
            objectType: 'exchangeHost',
            objectId: host,
            detail: {
                note: text
            }
        });
        announceDirectory(tx);
        return listAllowedHosts(tx);
    });
}
/** @throws NOT_FOUND; E-DX-18 while a channel or an uplink entry calls it */ export async function disallowHost(ctx, host) {
    return transaction(ctx, async (tx)=>{
        const used = await rows(tx, sql`select name, endpoint from data_channel where state <> 'DELETED' and endpoint like '%://%'
           union all select name, endpoint from uplink_entry where state <> 'DELETED'`);
        const users = used.filter(({ endpoint })=>hostOf(endpoint) === host).map(({ name })=>name);
        if (users.length > 0) throw refuseExternal('E-DX-18', {
            host,
            users: users.join('、')
        });
        const gone = await run(tx, sql`delete from exchange_host where host = ${host}`);
        if (gone === 0) throw refuse('NOT_FOUND');
        await recordAudit(tx, {
            event: 'dx.host.disallow',
            objectType: 'exchangeHost',
            objectId: host
        });
        announceDirectory(tx);
        return listAllowedHosts(tx);
    });
}
export async function isAllowedHost(ctx, host) {
    return await firstRow(ctx, sql`select 1 from exchange_host where host = ${host}`) !== undefined;
}
/** The host of an endpoint as the list spells it; undefined for what is no address. */ export function hostOf(endpoint) {
    if (!URL.canParse(endpoint)) return undefined;
    return new URL(endpoint).hostname.toLowerCase().replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

//# sourceMappingURL=allowed-hosts.js.map