import { rows, sql } from "../../../database/sql.js";
import { openChannelSecret } from "../channels/channel-secret.js";
/** By code. */ export async function readIntegrations(ctx) {
    const found = await rows(ctx, sql`select id, code, endpoint, auth_secret as sealed, state = 'ENABLED' as enabled, timeout_ms as "timeoutMs"
          from data_channel where built_in and state <> 'DELETED'`);
    return new Map(found.map(({ id, code, endpoint, sealed, enabled, timeoutMs })=>[
            code,
            {
                url: endpoint.includes('://') ? endpoint.replace(/\/$/, '') : undefined,
                token: openChannelSecret(ctx.app.keys, id, sealed),
                enabled,
                timeoutMs
            }
        ]));
}

//# sourceMappingURL=read-integrations.js.map