import { lookup } from 'node:dns/promises';
import { formatDateTime } from "../../../calendar/index.js";
import { banListOf } from "../../bans/enforce-bans.js";
import { buildEnvelope, OUR_CODE } from "../../envelope/envelope.js";
import { sendByAmqp } from "./amqp.js";
import { sendByHttp } from "./http.js";
import { sendBySftp } from "./sftp.js";
const SENDERS = {
    HTTP_POST: sendByHttp,
    AMQP: sendByAmqp,
    SFTP: sendBySftp
};
/** Sends a batch in the envelope of 01 §2.8, under its message id; encrypted where the receiver's key is known. */ export async function sendBatch(ctx, entry, batch, content) {
    const until = await bannedUntil(ctx, entry);
    if (until) return {
        outcome: 'HELD',
        until,
        message: `接收地址已被封禁，${formatDateTime(until)} 后继续发送`
    };
    const envelope = buildEnvelope({
        messageId: batch.messageId,
        senderCode: OUR_CODE,
        receiverCode: entry.targetUnit,
        bizType: `UPLINK.${entry.code}`,
        sentAt: `${formatDateTime(ctx.app.clock.now()).replace(' ', 'T')}+08:00`,
        traceId: ctx.traceId,
        seq: batch.seq,
        ackMode: entry.ackMode === 'ASYNC' ? 'ASYNC' : 'SYNC',
        body: content
    }, ctx.app.keys.signingPair(), entry.publicKey ?? undefined);
    return SENDERS[entry.protocol](ctx, entry, batch, envelope);
}
/** Until when an address of the target is banned (03 §39.3); a name that does not resolve fails at the sending. */ export async function bannedUntil(ctx, entry) {
    const bans = banListOf(ctx.app);
    if (!bans) return undefined;
    const host = new URL(entry.endpoint).hostname.replace(/^\[|\]$/g, '');
    const addresses = await lookup(host, {
        all: true
    }).catch(()=>[]);
    const now = ctx.app.clock.now();
    const ends = addresses.flatMap(({ address })=>bans.until(address, now) ?? []);
    return ends.length === 0 ? undefined : new Date(Math.max(...ends.map((end)=>end.getTime())));
}

//# sourceMappingURL=send-batch.js.map