import { transaction } from "../../kernel/context.js";
import { coversBizType } from "./exchange-app.js";
import { findInbound } from "./find-inbound.js";
const MOST = 60;
/**
 * Tells the handler of a kind that one of its messages was turned away. What the head claims is cut to what a head may hold; the sender is
 * the application, which is proven even where the envelope is not. A handler that fails is logged and changes no answer.
 */ export async function tellTurned(ctx, app, raw, channel, answer) {
    const bizType = text(raw.bizType);
    const handler = bizType === undefined ? undefined : findInbound(ctx, bizType);
    if (!bizType || !handler?.onTurned || !coversBizType(app.bizTypes, bizType)) return;
    const turned = {
        ...answer,
        bizType,
        channel,
        senderCode: app.senderCode,
        messageId: text(raw.messageId) ?? null,
        caseNo: text(raw.caseNo),
        bjNo: text(raw.bjNo),
        seq: Number.isInteger(raw.seq) && Math.abs(Number(raw.seq)) < 2 ** 31 ? Number(raw.seq) : undefined
    };
    try {
        await transaction(ctx, async (tx)=>handler.onTurned?.(tx, turned));
    } catch (error) {
        ctx.app.log.error({
            err: error,
            traceId: ctx.traceId,
            bizType
        }, 'a turned message could not be recorded');
    }
}
/** Senders write what they like; PostgreSQL takes no NUL. */ function text(value) {
    return typeof value === 'string' && value !== '' ? value.replaceAll('\0', '').slice(0, MOST) : undefined;
}

//# sourceMappingURL=tell-turned.js.map