import { rows, sql, toDate } from "../../../database/sql.js";
import { decryptColumn, encryptColumn } from "../../crypto/index.js";
const cell = (id, column)=>({
        table: 'exchange_app',
        column,
        rowId: id
    });
export function sealSecret(keys, id, secret, column = 'secret') {
    return encryptColumn(keys, 'TEXT', cell(id, column), secret);
}
export function openSecret(keys, id, sealed, column = 'secret') {
    return decryptColumn(keys, cell(id, column), sealed);
}
/** The enabled app of that id. */ export async function findExchangeApp(ctx, appId) {
    return (await read(ctx, sql`app_id = ${appId}`))[0];
}
/** The enabled apps that can sign envelopes, for consumers of queues. */ export function findQueueApps(ctx) {
    return read(ctx, sql`sm2_public_key is not null`);
}
/** The enabled apps. Their secrets stay in this process's memory, as its own keys do. */ export function readExchangeApps(ctx) {
    return read(ctx, sql`true`);
}
async function read(ctx, where) {
    const found = await rows(ctx, sql`select id, app_id as "appId", name, sender_code as "senderCode", secret, sm2_public_key as "sm2PublicKey",
          allowed_ips as "allowedIps", biz_types as "bizTypes", rate_per_minute as "ratePerMinute",
          previous_secret as "previousSecret", previous_until as "previousUntil",
          client_certificate as "clientCertificate"
        from exchange_app where enabled and ${where} order by app_id`);
    return found.map(({ secret, previousSecret, previousUntil, ...app })=>{
        const key = (sealed, column)=>Buffer.from(openSecret(ctx.app.keys, app.id, sealed, column), 'utf8');
        const secrets = secret === null ? [] : [
            {
                key: key(secret, 'secret'),
                until: null
            }
        ];
        if (previousSecret !== null && previousUntil !== null) secrets.push({
            key: key(previousSecret, 'previous_secret'),
            until: toDate(previousUntil)
        });
        return {
            ...app,
            secrets
        };
    });
}
/** Whether a kind of message is among those granted; `FEEDBACK.*` grants every feedback. */ export function coversBizType(patterns, bizType) {
    for (const pattern of patterns){
        if (pattern === bizType || pattern.endsWith('.*') && bizType.startsWith(pattern.slice(0, -1))) return true;
    }
    return false;
}

//# sourceMappingURL=exchange-app.js.map