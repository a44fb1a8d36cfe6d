import { run, sql } from "../../../database/sql.js";
import { uuidv7 } from "../../../database/uuid.js";
import { sealSecret } from "../gateway/exchange-app.js";
import { DEMO_PARTIES, demoSecret, demoSigningPair } from "./demo-parties.js";
/** The sandbox runs on this machine; an evaluator sends a hundred applications with one click. */ const ADDRESSES = [
    '127.0.0.1',
    '::1'
];
const CALLS_PER_MINUTE = 6000;
/** Registers the sandbox's counterparts as applications of the gateway; those that exist stay as they are. */ export async function loadDemoApps(ctx) {
    const now = ctx.app.clock.now();
    for (const { appId, name, senderCode, bizTypes } of DEMO_PARTIES){
        const id = uuidv7(now.getTime());
        await run(ctx, sql`insert into exchange_app (id, created_at, updated_at, app_id, name, sender_code, secret, sm2_public_key, allowed_ips,
            biz_types, rate_per_minute)
          values (${id}, ${now}, ${now}, ${appId}, ${name}, ${senderCode}, ${sealSecret(ctx.app.keys, id, demoSecret(appId))},
            ${demoSigningPair(senderCode).publicKey}, ${ADDRESSES}::text[], ${[
            ...bizTypes
        ]}::text[], ${CALLS_PER_MINUTE})
          on conflict (app_id) do nothing`);
    }
}

//# sourceMappingURL=load-demo-apps.js.map