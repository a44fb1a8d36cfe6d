import { rows, sql } from "../../../database/sql.js";
import { appWithin, seesAllOfExchange } from "../apps/app-reach.js";
import { GATEWAY_REFUSALS } from "../gateway/refusals.js";
export async function channelTitles(ctx) {
    const found = await rows(ctx, sql`select id, code, name, source_id as "sourceId", version, state, built_in as "builtIn" from data_channel`);
    return new Map(found.map(({ name, ...channel })=>[
            channel.id,
            {
                ...channel,
                title: channel.state === 'DELETED' ? `${name}（已删除）` : name
            }
        ]));
}
/** Names of applications within reach and, for who sees the city, of the counterparts that we push to, by what the log calls them. */ export async function appTitles(ctx) {
    const apps = await rows(ctx, sql`select a.app_id as "appId", a.name from exchange_app a where ${appWithin(ctx, 'a')}`);
    const counterparts = seesAllOfExchange(ctx) ? [
        ...ctx.app.registry.outbound.values()
    ] : [];
    return new Map([
        ...counterparts.map(({ key, title })=>[
                key,
                title
            ]),
        ...apps.map(({ appId, name })=>[
                appId,
                name
            ])
    ]);
}
/** What a filter of the statistics may choose from. */ export async function statChoices(ctx) {
    const sources = await rows(ctx, sql`select id as key, case when state = 'DELETED' then name || '（已删除）' else name end as title from data_source order by name`);
    const apps = [
        ...await appTitles(ctx)
    ].map(([key, title])=>({
            key,
            title
        }));
    return {
        channels: [
            ...(await channelTitles(ctx)).values()
        ],
        sources,
        apps
    };
}
const OTHER_CODES = {
    '0000': '成功',
    TRANSPORT: '对方无应答',
    INTERNAL: '本平台处理出错'
};
/** A result code in words; variables of a refusal are left out. */ export function codeTitle(code) {
    const known = OTHER_CODES[code];
    if (known) return known;
    const refusal = Object.entries(GATEWAY_REFUSALS).find(([key])=>key === code);
    return refusal ? refusal[1].text.replace(/[，：]?[^，：]*\{\w+\}.*$/u, '') : '对方返回的结果';
}

//# sourceMappingURL=titles.js.map