import { coversBizType } from "../gateway/exchange-app.js";
import { getDirectory } from "../serve/directory.js";
import { INTEGRATIONS } from "./integrations.js";
/**
 * The way to a counterpart as it is now: what an administrator changed is used by the next message. Undefined while it is switched off or has
 * no address. Without a record (before the first seeding) the configuration speaks.
 */ export async function findIntegration(ctx, code) {
    const { url, ...rest } = await lookUp(ctx, code);
    return rest.enabled && url !== undefined ? {
        url,
        ...rest
    } : undefined;
}
/** Whether an administrator switched it off: what is to be sent waits untouched. Without an address sending is tried, and says so. */ export async function isPaused(ctx, code) {
    const known = (await getDirectory(ctx)).integrations.get(code);
    return known?.enabled === false && known.url !== undefined;
}
/** Whether messages of a kind come over an integration that an administrator switched off; one that is merely not configured refuses nobody. */ export async function refusesInbound(ctx, bizType) {
    const { integrations } = await getDirectory(ctx);
    return Object.entries(INTEGRATIONS).some(([code, { inbound, callsUsOnly }])=>{
        const known = integrations.get(code);
        const switchedOff = known?.enabled === false && (callsUsOnly || known.url !== undefined);
        return inbound && coversBizType(inbound, bizType) && switchedOff;
    });
}
async function lookUp(ctx, code) {
    const known = (await getDirectory(ctx)).integrations.get(code);
    if (known) return known;
    const { address, token, timeoutMs } = INTEGRATIONS[code];
    const url = address(ctx.app.config);
    return {
        url: url?.replace(/\/$/, ''),
        token: token(ctx.app.config),
        enabled: url !== undefined,
        timeoutMs
    };
}

//# sourceMappingURL=find-integration.js.map