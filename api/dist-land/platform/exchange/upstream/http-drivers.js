import { UpstreamFault } from "../channels/channel-driver.js";
import { problemOfAddress } from "./problem-of-address.js";
import { readRows } from "./read-rows.js";
import { safeRequest } from "./safe-http.js";
import { headersOf, underTheirNames, WEB, withRetries } from "./web-call.js";
/** Asks by query string. */ export const httpGetDriver = webDriver('HTTP_GET', 'HTTP GET', ({ endpoint }, asked)=>{
    const url = new URL(endpoint);
    for (const [name, value] of Object.entries(asked))url.searchParams.set(name, value);
    return {
        method: 'GET',
        url: url.href
    };
});
/** Asks by JSON. */ export const httpPostDriver = webDriver('HTTP_POST', 'HTTP POST', ({ endpoint }, asked)=>({
        method: 'POST',
        url: endpoint,
        body: JSON.stringify(asked)
    }));
function webDriver(mode, title, compose) {
    const call = (ctx, target, query)=>withRetries(target, async ()=>{
            const request = compose(target, underTheirNames(target, query.params));
            const { status, body } = await safeRequest(ctx, {
                ...request,
                headers: headersOf(ctx, target, request),
                timeoutMs: target.timeoutMs
            });
            if (status < 200 || status > 299) throw new UpstreamFault('FAULT', `上游应答 HTTP ${status}`, status);
            return {
                ...readRows(body, target, query.limit, status),
                status
            };
        });
    return {
        mode,
        title,
        problemOf: (ctx, endpoint)=>problemOfAddress(ctx, endpoint, WEB),
        test: call,
        call
    };
}

//# sourceMappingURL=http-drivers.js.map