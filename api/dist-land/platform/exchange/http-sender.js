import { formatDateTime } from "../calendar/index.js";
import { canonicalJson, sm2Encrypt, sm2Sign } from "../crypto/index.js";
import { answerOfReply } from "./answer-mapping.js";
import { postJson, TransportError } from "./http-post.js";
import { logCall } from "./log/call-log.js";
/** An outbound channel that posts sealed messages to one address. */ export function createHttpChannel(options) {
    const { key, title, kinds, onState, lock, repair, corrections } = options;
    return {
        key,
        title,
        kinds,
        ...options.paused ? {
            paused: options.paused
        } : {},
        ...onState ? {
            onState
        } : {},
        ...lock ? {
            lock
        } : {},
        ...corrections ? {
            corrections
        } : {},
        ...repair ? {
            repair
        } : {},
        send: async (ctx, message)=>{
            const endpoint = await options.endpoint(ctx, message);
            if (!endpoint) return {
                outcome: 'RETRY',
                message: `尚未配置${title}的地址`
            };
            const body = JSON.stringify(await options.body?.(ctx, message) ?? message.payload);
            const sealed = sealMessage(ctx, message, body, endpoint.publicKey);
            const answer = await deliver(ctx, {
                channel: key,
                endpoint,
                message,
                timeoutMs: endpoint.timeoutMs ?? options.timeoutMs ?? 10_000
            }, sealed);
            return answer instanceof TransportError ? {
                outcome: 'RETRY',
                message: answer.message
            } : (options.interpret ?? answerOfReply)(answer);
        }
    };
}
/** Encrypts and signs one message with the platform's signing key. */ export function sealMessage(ctx, message, body, publicKey) {
    const { pushId, kind, streamKey, seq, traceId } = message;
    const sentAt = formatDateTime(ctx.app.clock.now());
    const content = {
        pushId,
        kind,
        streamKey,
        seq,
        sentAt,
        traceId,
        body: sm2Encrypt(body, publicKey)
    };
    return {
        ...content,
        signature: sm2Sign(canonicalJson(content), ctx.app.keys.signingPair())
    };
}
/** Posts a prepared message and writes the call into the log; never its contents. */ export async function deliver(ctx, delivery, content) {
    const { channel, endpoint, message, timeoutMs } = delivery;
    const body = JSON.stringify(content);
    const started = performance.now();
    const reply = await (delivery.post ?? postJson)({
        url: endpoint.url,
        timeoutMs,
        body,
        headers: {
            'x-trace-id': message.traceId,
            ...endpoint.token ? {
                authorization: `Bearer ${endpoint.token}`
            } : {}
        }
    }).catch((error)=>{
        if (error instanceof TransportError) return error;
        throw error;
    });
    const failed = reply instanceof TransportError;
    await logCall(ctx, {
        direction: 'OUT',
        clientIp: new URL(endpoint.url).hostname,
        appId: channel,
        method: 'POST',
        path: new URL(endpoint.url).pathname,
        bizType: message.kind,
        messageId: message.pushId,
        entryId: delivery.entryId ?? null,
        batchNo: delivery.batchNo ?? null,
        httpStatus: failed ? 0 : reply.status,
        resultCode: failed ? 'TRANSPORT' : String(reply.status),
        errorText: failed ? reply.message : null,
        ...!failed && delivery.accepted?.(reply) === false ? {
            succeeded: false
        } : {},
        startedAt: started,
        requestBytes: Buffer.byteLength(body),
        responseBytes: failed ? 0 : reply.bytes,
        requestBody: body
    });
    return reply;
}

//# sourceMappingURL=http-sender.js.map