import { UpstreamFault } from "../../channels/channel-driver.js";
import { TransportError } from "../../http-post.js";
import { safeRequest } from "../../upstream/safe-http.js";
/** Posts to an address that a person typed: checked and pinned like a channel's, no redirect followed. @throws TransportError */ export async function postOutside(ctx, { url, headers, body, timeoutMs }) {
    const sent = {
        'content-type': 'application/json; charset=utf-8',
        ...headers
    };
    try {
        const reply = await safeRequest(ctx, {
            method: 'POST',
            url,
            headers: sent,
            body,
            timeoutMs
        });
        return {
            status: reply.status,
            json: parse(reply.body),
            bytes: reply.body.length
        };
    } catch (error) {
        if (error instanceof UpstreamFault) throw new TransportError(error.message, {
            cause: error
        });
        throw error;
    }
}
function parse(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    } catch  {
        return undefined;
    }
}

//# sourceMappingURL=post-outside.js.map