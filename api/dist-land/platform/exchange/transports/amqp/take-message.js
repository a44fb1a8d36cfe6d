import { findExchangeApp } from "../../gateway/exchange-app.js";
import { receiveMessage } from "../../gateway/receive-message.js";
import { GatewayRefusal } from "../../gateway/refusals.js";
import { logCall } from "../../log/call-log.js";
import { inboundQueue } from "./queues.js";
/** The application may have been switched off since its queue was opened. */ async function receive(ctx, { appId }, content, trace) {
    const app = await findExchangeApp(ctx, appId);
    if (!app) throw new GatewayRefusal('DX-4014');
    return receiveMessage(ctx, app, content, trace, 'AMQP');
}
/** Takes a message of a queue through the same path as one that came by HTTP, and logs it. */ export async function takeMessage(app, from, message) {
    const ctx = app.context({
        kind: 'EXTERNAL',
        appId: from.appId,
        name: from.name
    });
    const startedAt = performance.now();
    const trace = {};
    const answer = await receive(ctx, from, message.content, trace).catch((error)=>{
        if (!(error instanceof GatewayRefusal)) throw error;
        const { code, message: text } = error;
        return {
            messageId: trace.messageId ?? null,
            code,
            message: text,
            receivedAt: app.clock.now().toISOString(),
            traceId: ctx.traceId
        };
    });
    const body = JSON.stringify(answer);
    await logCall(ctx, {
        direction: 'IN',
        clientIp: 'amqp',
        appId: from.appId,
        method: 'AMQP',
        path: inboundQueue(from.appId),
        bizType: trace.bizType ?? null,
        messageId: trace.messageId ?? null,
        httpStatus: answer.code === 1099 ? 500 : 200,
        resultCode: String(answer.code).padStart(4, '0'),
        errorText: answer.code === 0 ? null : answer.message,
        startedAt,
        requestBytes: message.content.length,
        responseBytes: Buffer.byteLength(body),
        requestBody: message.content
    });
    return answer;
}

//# sourceMappingURL=take-message.js.map