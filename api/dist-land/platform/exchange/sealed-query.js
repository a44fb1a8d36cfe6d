import { randomUUID } from 'node:crypto';
import { formatDateTime } from "../calendar/index.js";
import { CryptoError } from "../crypto/index.js";
import { buildEnvelope, isAuthentic, OUR_CODE } from "./envelope/envelope.js";
import { openBody } from "./envelope/sealed-body.js";
import { getJson, postJson, TransportError } from "./http-post.js";
import { logCall } from "./log/call-log.js";
const TIMEOUT_MS = 15_000;
/**
 * Asks a counterpart by GET; the answer is an envelope of 01 §2.8, signed by it and encrypted for us.
 *
 * @returns the opened body
 * @throws TransportError when no answer came, or one that is not the counterpart's
 */ export function getSealed(ctx, query) {
    return asked(ctx, query, {
        method: 'GET',
        bizType: 'PULL',
        body: ''
    }, (headers)=>getJson({
            url: query.url.href,
            headers,
            timeoutMs: query.timeoutMs ?? TIMEOUT_MS
        }));
}
/** Asks by an encrypted envelope; the answer as with {@link getSealed}. */ export function askSealed(ctx, question) {
    const envelope = buildEnvelope({
        messageId: randomUUID(),
        senderCode: OUR_CODE,
        receiverCode: question.receiverCode,
        bizType: question.bizType,
        sentAt: `${formatDateTime(ctx.app.clock.now()).replace(' ', 'T')}+08:00`,
        traceId: ctx.traceId,
        ackMode: 'SYNC',
        body: question.body
    }, ctx.app.keys.signingPair(), question.encryptFor);
    const body = JSON.stringify(envelope);
    return asked(ctx, question, {
        method: 'POST',
        bizType: question.bizType,
        body
    }, (headers)=>postJson({
            url: question.url.href,
            headers,
            body,
            timeoutMs: question.timeoutMs ?? TIMEOUT_MS
        }));
}
async function asked(ctx, { channel, url, token, publicKey }, request, send) {
    const startedAt = performance.now();
    const headers = {
        'x-trace-id': ctx.traceId,
        ...token ? {
            authorization: `Bearer ${token}`
        } : {}
    };
    const reply = await send(headers).catch((error)=>{
        if (error instanceof TransportError) return error;
        throw error;
    });
    const failed = reply instanceof TransportError;
    await logCall(ctx, {
        direction: 'OUT',
        clientIp: url.hostname,
        appId: channel,
        method: request.method,
        path: url.pathname,
        bizType: request.bizType,
        httpStatus: failed ? 0 : reply.status,
        resultCode: failed ? 'TRANSPORT' : String(reply.status),
        errorText: failed ? reply.message : null,
        startedAt,
        requestBytes: Buffer.byteLength(request.body),
        responseBytes: failed ? 0 : reply.bytes,
        requestBody: request.body
    });
    if (failed) throw reply;
    if (reply.status !== 200) throw new TransportError(`对方系统查询失败（HTTP ${reply.status}）`);
    return openAnswer(ctx, reply.json, publicKey);
}
function openAnswer(ctx, json, publicKey) {
    const envelope = typeof json === 'object' && json !== null ? {
        ...json
    } : {};
    if (!isAuthentic(envelope, publicKey)) throw new TransportError('对方应答的签名无效');
    const { messageId, body, encrypted } = envelope;
    if (encrypted !== true || typeof messageId !== 'string') throw new TransportError('对方应答没有加密');
    try {
        return openBody(body, messageId, ctx.app.keys.encryptionPair());
    } catch (error) {
        if (error instanceof CryptoError) throw new TransportError('对方应答无法解密', {
            cause: error
        });
        throw error;
    }
}

//# sourceMappingURL=sealed-query.js.map