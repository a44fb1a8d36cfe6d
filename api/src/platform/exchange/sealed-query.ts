import { randomUUID } from 'node:crypto';
import { formatDateTime } from '../calendar/index.ts';
import { CryptoError, pairThatOpens } from '../crypto/index.ts';
import type { Ctx } from '../kernel/context.ts';
import { buildEnvelope, isAuthentic, OUR_CODE } from './envelope/envelope.ts';
import { openBody, type SealedBody } from './envelope/sealed-body.ts';
import { getJson, type HttpReply, postJson, TransportError } from './http-post.ts';
import { logCall } from './log/call-log.ts';

interface Query {
  /** Name in the call log. */
  channel: string;
  url: URL;
  token?: string | undefined;
  timeoutMs?: number;
  /** SM2 public key with which the counterpart signs its answer. */
  publicKey: string;
}

/** A question whose words name persons: it travels in an envelope that is encrypted for the counterpart. */
interface Question extends Query {
  receiverCode: string;
  bizType: string;
  body: Readonly<Record<string, unknown>>;
  /** SM2 public key for which the question is encrypted. */
  encryptFor: string;
}

const TIMEOUT_MS = 15_000;

/**
 * Asks a counterpart by GET; the answer is an envelope of 01 §2.8, signed by it and encrypted for us.
 *
 * @returns the opened body
 * @throws TransportError when no answer came, or one that is not the counterpart's
 */
export function getSealed(ctx: Ctx, query: Query): Promise<unknown> {
  return asked(ctx, query, { method: 'GET', bizType: 'PULL', body: '' }, (headers) =>
    getJson({ url: query.url.href, headers, timeoutMs: query.timeoutMs ?? TIMEOUT_MS }),
  );
}

/** Asks by an encrypted envelope; the answer as with {@link getSealed}. */
export function askSealed(ctx: Ctx, question: Question): Promise<unknown> {
  const envelope = buildEnvelope(
    {
      messageId: randomUUID(),
      senderCode: OUR_CODE,
      receiverCode: question.receiverCode,
      bizType: question.bizType,
      sentAt: `${formatDateTime(ctx.app.clock.now()).replace(' ', 'T')}+08:00`,
      traceId: ctx.traceId,
      ackMode: 'SYNC',
      body: question.body,
    },
    ctx.app.keys.signingPair(),
    question.encryptFor,
  );
  const body = JSON.stringify(envelope);
  return asked(ctx, question, { method: 'POST', bizType: question.bizType, body }, (headers) =>
    postJson({ url: question.url.href, headers, body, timeoutMs: question.timeoutMs ?? TIMEOUT_MS }),
  );
}

async function asked(
  ctx: Ctx,
  { channel, url, token, publicKey }: Query,
  request: { method: string; bizType: string; body: string },
  send: (headers: Record<string, string>) => Promise<HttpReply>,
): Promise<unknown> {
  const startedAt = performance.now();
  const headers = { 'x-trace-id': ctx.traceId, ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const reply = await send(headers).catch((error: unknown) => {
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
    requestBody: request.body,
  });
  if (failed) throw reply;
  if (reply.status !== 200) throw new TransportError(`对方系统查询失败（HTTP ${reply.status}）`);
  return openAnswer(ctx, reply.json, publicKey);
}

function openAnswer(ctx: Ctx, json: unknown, publicKey: string): unknown {
  const envelope = typeof json === 'object' && json !== null ? { ...json } : {};
  if (!isAuthentic(envelope, publicKey)) throw new TransportError('对方应答的签名无效');
  const { messageId, body, encrypted } = envelope as { messageId?: unknown; body?: unknown; encrypted?: unknown };
  if (encrypted !== true || typeof messageId !== 'string') throw new TransportError('对方应答没有加密');
  try {
    const sealed = body as SealedBody;
    return openBody(sealed, messageId, pairThatOpens(ctx.app.keys, sealed.wrappedKey));
  } catch (error) {
    if (error instanceof CryptoError) throw new TransportError('对方应答无法解密', { cause: error });
    throw error;
  }
}
