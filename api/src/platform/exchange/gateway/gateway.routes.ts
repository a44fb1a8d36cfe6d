import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BY_SIGNATURE, PUBLIC } from '../../../graphql/access-decorators.ts';
import { sm3Hex } from '../../crypto/index.ts';
import { fillText, kernelErrors } from '../../errors/index.ts';
import type { App } from '../../kernel/app.ts';
import type { Ctx } from '../../kernel/context.ts';
import { OUR_CODE } from '../envelope/envelope.ts';
import { digestOfBody } from '../envelope/large-messages.ts';
import { logCall } from '../log/call-log.ts';
import type { ExchangeCall } from '../log/exchange-call.ts';
import { serveChannel } from '../serve/serve-channel.ts';
import { failsProof, isWorthProving, UNPROVEN } from './banned-proof.ts';
import { shownCertificate } from './client-certificate.ts';
import { type ClientAddress, clientAddress } from './client-ip.ts';
import type { ExchangeApp } from './exchange-app.ts';
import { admitCaller, authenticate, type CallHeaders, refuseReplay, verifySignature } from './identify.ts';
import { IpList } from './ip-list.ts';
import { type MessageTrace, receiveMessage } from './receive-message.ts';
import { GatewayRefusal } from './refusals.ts';

const GATEWAY_PREFIX = '/exchange/v1';

export const MESSAGES_PATH = '/exchange/v1/messages';

/** Where others find the platform's public keys. */
export const KEYS_PATH = '/exchange/v1/keys';

/** Where applications ask for what was distributed to them. */
export const CHANNELS_PATH = '/exchange/v1/channels';

/** A question is short. */
const MOST_QUESTION_MB = 1;

/** As much of a kept answer as the sealed column holds. */
const MOST_KEPT_BYTES = 60_000;

/** Twenty materials of the usual size; larger ones are sent as references. */
export const MOST_BODY_MB = 32;

/** One call from its first byte to its line in the log. */
interface Call extends ClientAddress {
  ctx: Ctx;
  headers: CallHeaders;
  startedAt: number;
  app?: ExchangeApp;
  /** Banned, and read nevertheless. */
  banned?: boolean;
  /** Banned, and would have failed the proof of identity. */
  unproven?: boolean;
  trace: MessageTrace;
  resultCode: string;
  errorText: string | null;
  /** What is known of a call of a channel. */
  logged: Partial<ExchangeCall>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Of the gateway's own routes alone. */
    exchangeCall?: Call;
  }
}

/** The door for other systems: messages come in, questions to channels are answered. Every call is logged before it is answered. */
export function mountGateway(server: FastifyInstance, app: App): void {
  const trusted = new IpList(app.config.TRUSTED_PROXIES.split(','));
  const callOf = (request: FastifyRequest): Call => {
    request.exchangeCall ??= openCall(app, request, trusted);
    return request.exchangeCall;
  };
  server.get(KEYS_PATH, { config: { access: [PUBLIC] } }, async () => publicKeys(app));
  server.register(
    async (scope) => {
      // No way leads there: told as of a channel that nobody has, in the gateway's own form.
      scope.setNotFoundHandler((request, reply) => {
        const { code, status, message } = new GatewayRefusal('DX-4041');
        return reply.code(status).send({ code, message, traceId: request.id });
      });
    },
    { prefix: GATEWAY_PREFIX },
  );
  server.register(async (scope) => {
    scope.decorateRequest('exchangeCall');
    // The signature covers the bytes as they came.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.addHook('onRequest', async (request) => {
      const call = callOf(request);
      // Its body is read to learn whether it goes on with what it was banned for; it is refused all the same.
      call.banned = isWorthProving(call.ctx, call.clientIp, request);
      if (call.banned) return;
      call.app = await admitCaller(call.ctx, call.clientIp, call.headers);
      if (request.routeOptions.url === MESSAGES_PATH) await refuseReplay(call.ctx, call.app, call.headers.nonce);
    });
    scope.addHook('preHandler', (request, _reply, done) => {
      const call = callOf(request);
      if (call.banned) proveBanned(call, bodyOf(request)).then(() => done(), done);
      else done();
    });
    scope.addHook('onSend', (request, reply, payload) => writeLog(callOf(request), request, reply, payload));
    scope.setErrorHandler((error: FastifyError, request, reply) => answerError(callOf(request), error, reply));
    const config = { access: [BY_SIGNATURE] };
    scope.post(MESSAGES_PATH, { bodyLimit: MOST_BODY_MB * 1024 * 1024, config }, async (request, reply) => {
      const call = callOf(request);
      const sender = senderOf(call);
      const body = bodyOf(request);
      call.logged.requestDigest = await digestOfBody(body);
      await authenticate(call.ctx, sender, call.clientIp, call.headers, body, call.logged.requestDigest);
      const ack = await receiveMessage(asExternal(call, sender), sender, body, call.trace);
      call.resultCode = String(ack.code).padStart(4, '0');
      if (ack.code !== 0) call.errorText = ack.message;
      return reply.code(ack.code === 1099 ? 500 : 200).send(ack);
    });
    const question = { bodyLimit: MOST_QUESTION_MB * 1024 * 1024, config };
    scope.post<{ Params: { code: string } }>(`${CHANNELS_PATH}/:code`, question, async (request, reply) => {
      const call = callOf(request);
      const sender = senderOf(call);
      const body = bodyOf(request);
      const { code } = request.params;
      call.trace.bizType = code;
      call.logged.requestDigest = sm3Hex(body);
      verifySignature(call.ctx, sender, call.headers, body, call.logged.requestDigest);
      const { clientIp, logged, headers } = call;
      const ctx = asExternal(call, sender);
      const answer = await serveChannel({ ctx, app: sender, code, clientIp, nonce: headers.nonce, body, logged });
      call.resultCode = answer.code;
      return reply.send(answer);
    });
  });
}

/** Learns whether a banned call goes on with what it was banned for, and refuses it. */
async function proveBanned(call: Call, body: Buffer): Promise<void> {
  call.unproven = await failsProof(call.ctx, call.headers, body);
  call.app = await admitCaller(call.ctx, call.clientIp, call.headers);
}

function senderOf({ app }: Call): ExchangeApp {
  if (!app) throw new GatewayRefusal('DX-4014');
  return app;
}

function asExternal({ ctx, clientIp }: Call, { appId, name }: ExchangeApp): Ctx {
  return ctx.app.context({ kind: 'EXTERNAL', appId, name }, { traceId: ctx.traceId, ip: clientIp });
}

/** The platform's public keys, for whoever verifies our signatures or encrypts for us. */
function publicKeys({ keys }: App) {
  const [signing, encryption] = [keys.signingPair(), keys.encryptionPair()];
  return {
    code: OUR_CODE,
    signing: { keyId: signing.keyId, publicKey: signing.publicKey },
    encryption: { keyId: encryption.keyId, publicKey: encryption.publicKey },
  };
}

function openCall(app: App, request: FastifyRequest, trusted: IpList): Call {
  const address = clientAddress(request.socket.remoteAddress, headerOf(request, 'x-forwarded-for'), trusted);
  return {
    ...address,
    ctx: app.context({ kind: 'ANONYMOUS' }, { traceId: request.id, ip: address.clientIp }),
    headers: {
      method: request.method,
      path: request.url,
      appId: headerOf(request, 'x-app-id'),
      timestamp: headerOf(request, 'x-timestamp'),
      nonce: headerOf(request, 'x-nonce'),
      signature: headerOf(request, 'x-signature'),
      signatureMethod: headerOf(request, 'x-signature-method'),
      certificate: shownCertificate(request.raw.socket),
    },
    startedAt: performance.now(),
    trace: {},
    resultCode: '',
    errorText: null,
    logged: {},
  };
}

function headerOf(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  return (Array.isArray(value) ? value.join(',') : value) ?? '';
}

function bodyOf(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

function answerError(call: Call, error: FastifyError | GatewayRefusal, reply: FastifyReply): FastifyReply {
  const refusal = error instanceof GatewayRefusal ? error : refusalOf(error, reply.request.routeOptions.bodyLimit);
  const { traceId } = call.ctx;
  if (!refusal) {
    call.ctx.app.log.error({ err: error, traceId }, 'exchange gateway failed');
    call.resultCode = 'INTERNAL';
    return reply.code(500).send({ code: 'INTERNAL', message: fillText(kernelErrors.INTERNAL, { traceId }), traceId });
  }
  call.resultCode = refusal.code;
  call.errorText = refusal.message;
  if (refusal.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter);
  return reply.code(refusal.status).send({ code: refusal.code, message: refusal.message, traceId });
}

/** What Fastify itself refuses: a body too large, or one that does not come as announced. */
function refusalOf(error: FastifyError, limit = 0): GatewayRefusal | undefined {
  if (error.statusCode === 413) return new GatewayRefusal('DX-4131', { limit: limit / 1024 / 1024 });
  const clientsFault = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return clientsFault ? new GatewayRefusal('DX-4001', { name: 'body' }) : undefined;
}

async function writeLog(call: Call, request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const body = bodyOf(request);
  const answer = typeof payload === 'string' ? payload : '';
  const { payload: kept, ...logged } = call.logged;
  await logCall(call.ctx, {
    ...logged,
    ...(kept ? { payload: { request: kept.request, response: cut(answer) } } : {}),
    ...(answer ? { responseDigest: sm3Hex(answer) } : {}),
    direction: 'IN',
    clientIp: call.clientIp,
    proxyIp: call.proxyIp,
    appId: call.headers.appId,
    method: request.method,
    path: request.url.split('?')[0] ?? '',
    bizType: call.trace.bizType ?? null,
    messageId: call.trace.messageId ?? null,
    httpStatus: reply.statusCode,
    resultCode: call.resultCode,
    errorText: call.unproven && call.errorText ? call.errorText + UNPROVEN : call.errorText,
    startedAt: call.startedAt,
    requestBytes: body.length,
    responseBytes: Buffer.byteLength(answer),
    requestBody: body,
  });
  return payload;
}

function cut(text: string): string {
  return Buffer.from(text, 'utf8').subarray(0, MOST_KEPT_BYTES).toString('utf8');
}
