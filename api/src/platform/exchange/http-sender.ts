import { formatDateTime } from '../calendar/index.ts';
import { canonicalJson, sm2Encrypt, sm2Sign } from '../crypto/index.ts';
import type { Ctx } from '../kernel/context.ts';
import { answerOfReply } from './answer-mapping.ts';
import type { OutboundAnswer, OutboundChannel, OutboundMessage } from './channel.ts';
import { type HttpPost, type HttpReply, postJson, TransportError } from './http-post.ts';
import { logCall } from './log/call-log.ts';

/** Where the counterpart lives and how it is spoken to; read from the configuration at each sending. */
export interface Endpoint {
  url: string;
  /** Sent as `Authorization: Bearer …`. */
  token?: string | undefined;
  /** SM2 public key of the counterpart, `04…` in hex: the body is encrypted for it. */
  publicKey: string;
  timeoutMs?: number | undefined;
}

export interface HttpChannelOptions
  extends Pick<
    OutboundChannel,
    'key' | 'title' | 'kinds' | 'onState' | 'lock' | 'repair' | 'corrections' | 'paused' | 'published'
  > {
  /** Undefined while nothing is configured: the message waits like before a counterpart that is down. */
  endpoint: (ctx: Ctx, message: OutboundMessage) => Endpoint | undefined | Promise<Endpoint | undefined>;
  /** What is encrypted; the payload unless said. */
  body?: (ctx: Ctx, message: OutboundMessage) => Promise<unknown> | unknown;
  timeoutMs?: number;
  /** Reads the counterpart's answer where it differs from {@link answerOfReply}. */
  interpret?: (reply: HttpReply) => OutboundAnswer;
}

/** What goes over the wire: the body encrypted with SM2, everything signed with SM3withSM2 by us (01 §2.7). */
export interface SealedMessage {
  pushId: string;
  kind: string;
  streamKey: string;
  seq: number;
  /** Local time, `2026-03-09 17:30:00`. */
  sentAt: string;
  traceId: string;
  /** SM2 ciphertext (ASN.1, hex) of the UTF-8 JSON. */
  body: string;
  /** SM2 signature (DER, hex) over the canonical JSON of all other members. */
  signature: string;
}

/** An outbound channel that posts sealed messages to one address. */
export function createHttpChannel(options: HttpChannelOptions): OutboundChannel {
  const { key, title, kinds, onState, lock, repair, corrections, published } = options;
  return {
    key,
    title,
    kinds,
    ...(options.paused ? { paused: options.paused } : {}),
    ...(onState ? { onState } : {}),
    ...(lock ? { lock } : {}),
    ...(corrections ? { corrections } : {}),
    ...(repair ? { repair } : {}),
    ...(published ? { published } : {}),
    send: async (ctx, message) => {
      const endpoint = await options.endpoint(ctx, message);
      if (!endpoint) return { outcome: 'RETRY', message: `尚未配置${title}的地址` };
      const body = JSON.stringify((await options.body?.(ctx, message)) ?? message.payload);
      const sealed = sealMessage(ctx, message, body, endpoint.publicKey);
      const answer = await deliver(
        ctx,
        { channel: key, endpoint, message, timeoutMs: endpoint.timeoutMs ?? options.timeoutMs ?? 10_000 },
        sealed,
      );
      return answer instanceof TransportError
        ? { outcome: 'RETRY', message: answer.message }
        : (options.interpret ?? answerOfReply)(answer);
    },
  };
}

/** Encrypts and signs one message with the platform's signing key. */
export function sealMessage(ctx: Ctx, message: OutboundMessage, body: string, publicKey: string): SealedMessage {
  const { pushId, kind, streamKey, seq, traceId } = message;
  const sentAt = formatDateTime(ctx.app.clock.now());
  const content = { pushId, kind, streamKey, seq, sentAt, traceId, body: sm2Encrypt(body, publicKey) };
  return { ...content, signature: sm2Sign(canonicalJson(content), ctx.app.keys.signingPair()) };
}

interface Delivery {
  channel: string;
  endpoint: Pick<Endpoint, 'url' | 'token'>;
  message: Pick<OutboundMessage, 'pushId' | 'kind' | 'traceId'>;
  timeoutMs: number;
  /** Uplink entry and batch of the call, for the log. */
  entryId?: string;
  batchNo?: string;
  /** How it is posted, where the address is not from the configuration but from a person. */
  post?: (request: HttpPost) => Promise<HttpReply>;
  /** Whether the counterpart's answer is a yes, for the log; its HTTP status alone unless given. */
  accepted?: (reply: HttpReply) => boolean;
}

/** Posts a prepared message and writes the call into the log; never its contents. */
export async function deliver(ctx: Ctx, delivery: Delivery, content: object): Promise<HttpReply | TransportError> {
  const { channel, endpoint, message, timeoutMs } = delivery;
  const body = JSON.stringify(content);
  const started = performance.now();
  const reply = await (delivery.post ?? postJson)({
    url: endpoint.url,
    timeoutMs,
    body,
    headers: {
      'x-trace-id': message.traceId,
      ...(endpoint.token ? { authorization: `Bearer ${endpoint.token}` } : {}),
    },
  }).catch((error: unknown) => {
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
    ...(!failed && delivery.accepted?.(reply) === false ? { succeeded: false } : {}),
    startedAt: started,
    requestBytes: Buffer.byteLength(body),
    responseBytes: failed ? 0 : reply.bytes,
    requestBody: body,
  });
  return reply;
}
