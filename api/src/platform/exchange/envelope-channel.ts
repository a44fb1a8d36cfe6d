import { formatDateTime } from '../calendar/index.ts';
import type { Ctx } from '../kernel/context.ts';
import { readAnswer } from './answer-mapping.ts';
import type { OutboundAnswer, OutboundChannel, OutboundMessage } from './channel.ts';
import { buildEnvelope, OUR_CODE } from './envelope/envelope.ts';
import { type HttpReply, TransportError } from './http-post.ts';
import { deliver, type Endpoint } from './http-sender.ts';
import { logCall } from './log/call-log.ts';
import { publishAmqp } from './transports/amqp/publish.ts';

type Awaitable<T> = T | Promise<T>;

/** An address or a queue. With `publicKey` the body is encrypted for the receiver. */
type EnvelopeEndpoint = (Pick<Endpoint, 'url' | 'token'> | { queue: string }) & {
  publicKey?: string;
  timeoutMs?: number;
};

export interface EnvelopeChannelOptions
  extends Pick<
    OutboundChannel,
    | 'key'
    | 'title'
    | 'kinds'
    | 'onState'
    | 'lock'
    | 'ackWaitMs'
    | 'corrections'
    | 'settledBy'
    | 'paused'
    | 'published'
    | 'promptAfterOutage'
  > {
  /** Undefined while nothing is configured. */
  endpoint: (ctx: Ctx, message: OutboundMessage) => Awaitable<EnvelopeEndpoint | undefined>;
  /** Code of the receiver, such as GA. */
  receiverCode: (message: Pick<OutboundMessage, 'kind' | 'payload'>) => string;
  bizType: (message: OutboundMessage) => string;
  /** Business numbers for the envelope's head. */
  head?: (message: OutboundMessage) => { caseNo?: string; bjNo?: string };
  /** The contents; the payload unless said. */
  body?: (message: OutboundMessage) => Readonly<Record<string, unknown>>;
  timeoutMs?: number;
  /** ASYNC: the counterpart's success means that it was taken; its verdict comes in a message of its own (`settlePush`). SYNC unless said. */
  ackMode?: 'SYNC' | 'ASYNC';
  /** What its answers mean, where the codes are its own; those of 01 §2.8 unless said. */
  answer?: (reply: HttpReply) => OutboundAnswer;
}

/** An outbound channel that speaks the envelope of 01 §2.8; the push id is the messageId, so a repeat is recognised as one. */
export function createEnvelopeChannel(options: EnvelopeChannelOptions): OutboundChannel {
  const { key, title, kinds, onState, lock, ackWaitMs, corrections, published, ackMode = 'SYNC' } = options;
  return {
    key,
    title,
    kinds,
    settledBy: options.settledBy ?? options.receiverCode,
    ...(options.paused ? { paused: options.paused } : {}),
    ...(onState ? { onState } : {}),
    ...(lock ? { lock } : {}),
    ...(corrections ? { corrections } : {}),
    ...(published ? { published } : {}),
    ...(ackWaitMs ? { ackWaitMs } : {}),
    ...(options.promptAfterOutage ? { promptAfterOutage: true } : {}),
    send: async (ctx, message) => {
      const endpoint = await options.endpoint(ctx, message);
      if (!endpoint) return { outcome: 'RETRY', message: `尚未配置${title}的地址` };
      const envelope = buildEnvelope(
        {
          messageId: message.pushId,
          senderCode: OUR_CODE,
          receiverCode: options.receiverCode(message),
          bizType: options.bizType(message),
          sentAt: `${formatDateTime(ctx.app.clock.now()).replace(' ', 'T')}+08:00`,
          traceId: message.traceId,
          ...options.head?.(message),
          seq: message.seq,
          ackMode: 'queue' in endpoint ? 'ASYNC' : ackMode,
          body: options.body?.(message) ?? message.payload,
        },
        ctx.app.keys.signingPair(),
        endpoint.publicKey,
      );
      if ('queue' in endpoint) return enqueue(ctx, key, endpoint.queue, message, envelope);
      const reply = await deliver(
        ctx,
        { channel: key, endpoint, message, timeoutMs: endpoint.timeoutMs ?? options.timeoutMs ?? 10_000 },
        envelope,
      );
      if (reply instanceof TransportError) return { outcome: 'RETRY', message: reply.message };
      const answer = (options.answer ?? answerOfAck)(reply);
      return ackMode === 'ASYNC' && answer.outcome === 'ACKED' ? { ...answer, outcome: 'SENT' } : answer;
    },
  };
}

/** The broker has it; the verdict comes later in the receiver's queue of acknowledgements. */
async function enqueue(
  ctx: Ctx,
  channel: string,
  queue: string,
  message: OutboundMessage,
  envelope: object,
): Promise<OutboundAnswer> {
  const content = Buffer.from(JSON.stringify(envelope));
  const startedAt = performance.now();
  const failure = await publishAmqp(ctx.app, queue, content, {
    messageId: message.pushId,
    contentType: 'application/json',
  }).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof TransportError) return error;
      throw error;
    },
  );
  await logCall(ctx, {
    direction: 'OUT',
    clientIp: 'amqp',
    appId: channel,
    method: 'AMQP',
    path: queue,
    bizType: message.kind,
    messageId: message.pushId,
    httpStatus: failure ? 0 : 202,
    resultCode: failure ? 'TRANSPORT' : '202',
    errorText: failure?.message ?? null,
    startedAt,
    requestBytes: content.length,
    responseBytes: 0,
    requestBody: content,
  });
  return failure
    ? { outcome: 'RETRY', message: failure.message }
    : { outcome: 'SENT', message: '消息队列已接收，等待对方确认' };
}

/** 0 and 1005 (seen before) are success; 1001–1004 would be answered the same again; 1099 and the rest may pass. */
export function answerOfAck({ status, json }: HttpReply): OutboundAnswer {
  const answer = readAnswer(json);
  if (!answer || status >= 500)
    return { outcome: 'RETRY', code: String(status), message: `对方应答异常（HTTP ${status}）` };
  const { code, message } = answer;
  if (code === '0' || code === '1005') return { outcome: 'ACKED', code, message: message || '成功' };
  if (['1001', '1002', '1003', '1004'].includes(code)) return { outcome: 'REJECTED', code, message };
  return { outcome: 'RETRY', code, message: message || '对方系统繁忙' };
}
