import { localDateOf } from "../../calendar/index.js";
import { CryptoError } from "../../crypto/index.js";
import { DomainError, fillText } from "../../errors/index.js";
import { transaction } from "../../kernel/context.js";
import { isAuthentic } from "../envelope/envelope.js";
import { readJsonObject } from "../envelope/read-json.js";
import { openBody } from "../envelope/sealed-body.js";
import { faultsOfBody, faultsOfEnvelope, faultsOfSealedBody } from "../envelope/validate.js";
import { refusesInbound } from "../integrations/find-integration.js";
import { coversBizType } from "./exchange-app.js";
import { findInbound } from "./find-inbound.js";
import { findFirstAnswer, keepAccepted, keepAnswer, keepRefused } from "./kept-message.js";
import { GatewayRefusal } from "./refusals.js";
import { tellTurned } from "./tell-turned.js";
import { raiseUnsigned } from "./unsigned-alarm.js";
const REPEATED = '重复报文，按首次应答处理';
const MALFORMED = '外部反馈报文校验失败：{fields}';
/**
 * Takes one message of an identified application (01 §2.8): digest and signature (1001) → schema of the envelope (1002) → kind granted
 * (DX-4041) → copy of an earlier one (1005 with the first answer) → schema of the body (1002) → its handler, in one transaction with the
 * message itself. The same for every transport: a consumer of a queue calls it with the application that owns the queue.
 *
 * @throws GatewayRefusal DX-4041 for a kind that nobody handles or the application was not granted
 */ export async function receiveMessage(ctx, app, bytes, trace, channel = 'HTTP') {
    const raw = readJsonObject(bytes);
    if (!raw) return ack(ctx, null, malformed([
        '报文'
    ]));
    const messageId = typeof raw.messageId === 'string' ? raw.messageId.slice(0, 64) : null;
    if (messageId) trace.messageId = messageId;
    if (raw.senderCode !== app.senderCode || !app.sm2PublicKey || !isAuthentic(raw, app.sm2PublicKey)) {
        await raiseUnsigned(ctx, {
            appId: app.appId,
            appName: app.name,
            messageId
        });
        const unsigned = {
            code: 1001,
            message: '签名无效'
        };
        await tellTurned(ctx, app, raw, channel, unsigned);
        return ack(ctx, messageId, unsigned);
    }
    const faults = faultsOfEnvelope(raw);
    if (faults.length > 0) {
        const answer = malformed(faults);
        await tellTurned(ctx, app, raw, channel, {
            code: 1002,
            message: answer.message
        });
        return ack(ctx, messageId, answer);
    }
    // The schema that it has just passed says the same as the type.
    const envelope = raw;
    trace.bizType = envelope.bizType;
    const handler = findHandler(ctx, app, envelope.bizType);
    if (await refusesInbound(ctx, envelope.bizType)) throw new GatewayRefusal('DX-4041');
    const first = await findFirstAnswer(ctx, envelope.senderCode, envelope.messageId);
    if (first) {
        await tellTurned(ctx, app, raw, channel, {
            code: 1005,
            message: REPEATED
        });
        return repeated(ctx, envelope, first);
    }
    const answer = await handle(ctx, envelope, handler, channel);
    if (answer.code === 1002) await tellTurned(ctx, app, raw, channel, {
        code: 1002,
        message: answer.message
    });
    return answer;
}
function findHandler(ctx, app, bizType) {
    const handler = findInbound(ctx, bizType);
    if (!handler || !coversBizType(app.bizTypes, bizType)) throw new GatewayRefusal('DX-4041');
    return handler;
}
async function handle(ctx, envelope, handler, channel) {
    const { body, faults } = readBody(ctx, envelope, handler);
    // A handler that keeps less than what came keeps nothing of what it refused.
    const refused = handler.toKeep ? undefined : body;
    if (faults.length > 0) return refuse(ctx, envelope, refused, malformed(faults));
    const message = messageOf(envelope, body, channel);
    try {
        const answer = await transaction(ctx, async (tx)=>{
            const id = await keepAccepted(tx, envelope, await handler.toKeep?.(tx, message) ?? body);
            if (id === undefined) return undefined;
            const given = await handler.handle(tx, message);
            // What a handler finds wrong with the contents leaves nothing behind, and may come again corrected.
            if (given.code === 1002) throw new Turned(given);
            await keepAnswer(tx, id, given);
            return given;
        });
        if (answer) return ack(ctx, envelope.messageId, answer);
    } catch (error) {
        if (error instanceof Turned) return refuse(ctx, envelope, refused, error.answer);
        if (error instanceof DomainError) return refuse(ctx, envelope, refused, malformed(pathsOf(error)), error.message);
        ctx.app.log.error({
            err: error,
            traceId: ctx.traceId,
            bizType: envelope.bizType
        }, 'inbound message failed');
        return ack(ctx, envelope.messageId, {
            code: 1099,
            message: `系统繁忙，请稍后重发（编号 ${ctx.traceId}）`
        });
    }
    // Its twin was faster by a moment.
    const first = await findFirstAnswer(ctx, envelope.senderCode, envelope.messageId);
    if (!first) throw new Error('a repeated message has no first answer');
    return repeated(ctx, envelope, first);
}
function messageOf(envelope, body, channel) {
    const { messageId, senderCode, bizType, version, sentAt, caseNo, bjNo, seq } = envelope;
    return {
        messageId,
        channel,
        senderCode,
        bizType,
        version,
        sentAt,
        body,
        ...caseNo === undefined ? {} : {
            caseNo
        },
        ...bjNo === undefined ? {} : {
            bjNo
        },
        ...seq === undefined ? {} : {
            seq
        }
    };
}
/** Rolls the transaction back with the handler's own refusal. */ let Turned = class Turned extends Error {
    constructor(answer){
        super(answer.message), this.answer = answer;
    }
};
function readBody(ctx, envelope, handler) {
    let body = envelope.body;
    if (envelope.encrypted) {
        const faults = faultsOfSealedBody(body);
        if (faults.length > 0) return {
            body,
            faults
        };
        try {
            body = openBody(body, envelope.messageId, ctx.app.keys.encryptionPair());
        } catch (error) {
            if (error instanceof CryptoError) return {
                body,
                faults: [
                    'body'
                ]
            };
            throw error;
        }
    }
    return {
        body,
        faults: faultsOfBody(handler.schema, body, localDateOf(ctx.app.clock.now()))
    };
}
async function refuse(ctx, envelope, body, answer, why) {
    const told = why ? {
        ...answer,
        message: `${answer.message}（${why}）`
    } : answer;
    await keepRefused(ctx, envelope, body, told);
    return ack(ctx, envelope.messageId, told);
}
function malformed(fields) {
    return {
        code: 1002,
        message: fillText(MALFORMED, {
            fields: fields.join('、')
        })
    };
}
function pathsOf(error) {
    return error.fields.length > 0 ? error.fields.map((field)=>field.path) : [
        'body'
    ];
}
function repeated(ctx, envelope, first) {
    const answer = {
        code: 1005,
        message: REPEATED,
        ...first.data ? {
            data: first.data
        } : {}
    };
    return {
        ...ack(ctx, envelope.messageId, answer),
        first: {
            code: first.code,
            message: first.message
        }
    };
}
function ack(ctx, messageId, answer) {
    return {
        messageId,
        ...answer,
        receivedAt: ctx.app.clock.now().toISOString(),
        traceId: ctx.traceId
    };
}

//# sourceMappingURL=receive-message.js.map