import { rows, sql } from "../../../database/sql.js";
import { followSettings } from "../../live/index.js";
import { openChannelSecret } from "../channels/channel-secret.js";
import { DIRECTORY } from "../config/revise.js";
import { readExchangeApps } from "../gateway/exchange-app.js";
import { IpList } from "../gateway/ip-list.js";
import { readIntegrations } from "../integrations/read-integrations.js";
const followed = new WeakMap();
/** Background part: keeps the directory of this process as the tables have it, within a second of a change on any node. */ export async function startDirectory(app) {
    const stop = await followSettings(app, DIRECTORY, async ()=>{
        followed.set(app, await readDirectory(app.context({
            kind: 'SYSTEM',
            name: '数据交换目录'
        })));
    });
    return async ()=>{
        await stop();
        followed.delete(app);
    };
}
/** The directory in memory; a process that follows none reads it. */ export async function getDirectory(ctx) {
    return followed.get(ctx.app) ?? readDirectory(ctx);
}
export function pairOf(channelId, appId) {
    return `${channelId}|${appId}`;
}
async function readDirectory(ctx) {
    const [apps, channels, hosts] = [
        await readExchangeApps(ctx),
        await readChannels(ctx),
        await readHosts(ctx)
    ];
    return {
        apps: new Map(apps.map((app)=>[
                app.appId,
                app
            ])),
        channels: new Map(channels.map((channel)=>[
                channel.code,
                channel
            ])),
        hosts: new Set(hosts),
        integrations: await readIntegrations(ctx),
        distributions: await readDistributions(ctx, channels)
    };
}
async function readHosts(ctx) {
    return (await rows(ctx, sql`select host from exchange_host`)).map(({ host })=>host);
}
/** Channels as the tables have them now, with their secrets. */ export async function readChannels(ctx) {
    const found = await rows(ctx, sql`select c.id, c.version, c.code, c.source_id as "sourceId", s.fields, c.call_mode as "callMode", c.endpoint,
               c.auth_kind as "authKind", c.auth_account as "authAccount", c.auth_secret as sealed, c.timeout_ms as "timeoutMs",
               c.retries, c.idempotent, c.request_mapping as "requestMapping", c.rows_path as "rowsPath",
               c.response_mapping as "responseMapping", c.cache_seconds as "cacheSeconds", c.keep_payload as "keepPayload",
               (c.state = 'ENABLED' and s.state = 'ENABLED') as enabled
          from data_channel c join data_source s on s.id = c.source_id where c.state <> 'DELETED' and not c.built_in`);
    return found.map(({ sealed, ...channel })=>({
            ...channel,
            secret: openChannelSecret(ctx.app.keys, channel.id, sealed)
        }));
}
async function readDistributions(ctx, channels) {
    const found = await rows(ctx, sql`select d.id, d.channel_id as "channelId", d.app_id as "appId", d.live_version as version, d.state, r.content
          from distribution d join exchange_revision r on r.object_id = d.id and r.version = d.live_version
         where d.state <> 'RECALLED' order by d.id`);
    const fields = new Map(channels.map((channel)=>[
            channel.id,
            channel.fields
        ]));
    const byPair = new Map();
    for (const { content, channelId, appId, ...head } of found){
        const pair = pairOf(channelId, appId);
        const list = byPair.get(pair) ?? [];
        const sensitive = isSensitive(content.fields, fields.get(channelId) ?? []);
        list.push({
            ...head,
            ...content,
            sensitive,
            ips: new IpList(content.ips)
        });
        byPair.set(pair, list);
    }
    return byPair;
}
/** Whether any of the fields handed out is marked sensitive by the source. */ export function isSensitive(fields, ofSource) {
    const sensitive = new Set(ofSource.filter((field)=>field.sensitivity !== 'NONE').map((field)=>field.name));
    return fields.some((field)=>sensitive.has(field.name));
}

//# sourceMappingURL=directory.js.map