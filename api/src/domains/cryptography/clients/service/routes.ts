import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BY_SIGNATURE, PUBLIC } from '../../../../graphql/access-decorators.ts';
import { fillText, kernelErrors } from '../../../../platform/errors/index.ts';
import { clientAddress } from '../../../../platform/exchange/gateway/client-ip.ts';
import { IpList } from '../../../../platform/exchange/gateway/ip-list.ts';
import type { App, Ctx } from '../../../../platform/kernel/index.ts';
import { parseForeignJson } from '../../../../platform/kernel/json-depth.ts';
import { nameOfCall, SERVICE_CALLS } from '../calls/all.ts';
import type { Counted, ServiceCall } from '../calls/call.ts';
import { healthCall } from '../calls/standing.calls.ts';
import { openApi } from '../docs/open-api.ts';
import { SERVICE_REFUSALS } from '../errors.ts';
import { admit, authenticate, type CallHeaders } from './authenticate.ts';
import { logServiceCall, raiseIntegrityFailure } from './call-log.ts';
import type { ServiceClient } from './find-client.ts';
import { providerState } from './provider-state.ts';
import { codeOf, ServiceRefusal } from './refusal.ts';

export const SERVICE_BASE = '/crypto/v1';

/** A thousand values of usual length, or some dozens of the longest. */
export const MOST_BODY_MB = 8;

/** One call from its first byte to its line in the log. */
interface Call {
  ctx: Ctx;
  ip: string;
  headers: CallHeaders;
  startedAt: number;
  client?: ServiceClient;
  counted: Counted;
  resultCode: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Of the cryptography service's own routes alone. */
    cryptoCall?: Call;
  }
}

/** The cryptography service (03 §41.10): every call is authenticated, counted and logged, and nothing of its values is. */
export function mountService(server: FastifyInstance, app: App): void {
  const trusted = new IpList(app.config.TRUSTED_PROXIES.split(','));
  const callOf = (request: FastifyRequest): Call => {
    request.cryptoCall ??= openCall(app, request, trusted);
    return request.cryptoCall;
  };
  server.get(`${SERVICE_BASE}${healthCall.path}`, { config: { access: [PUBLIC] } }, async (_request, reply) => {
    const { up, answer } = await healthCall.run(app);
    return reply.code(up ? 200 : 503).send(answer);
  });
  server.get(`${SERVICE_BASE}/openapi.json`, { config: { access: [PUBLIC] } }, async () => openApi());
  server.register(async (scope) => {
    scope.decorateRequest('cryptoCall');
    // The signature covers the bytes as they came.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.addHook('onRequest', async (request) => {
      const call = callOf(request);
      call.client = await admit(call.ctx, call.ip, call.headers);
    });
    scope.addHook('onSend', (request, reply, payload) => writeLog(callOf(request), request, reply, payload));
    scope.setErrorHandler((error: FastifyError, request, reply) => answerError(callOf(request), error, reply));
    for (const call of SERVICE_CALLS)
      scope.route({
        method: call.method,
        url: `${SERVICE_BASE}${call.path}`,
        bodyLimit: MOST_BODY_MB * 1024 * 1024,
        config: { access: [BY_SIGNATURE] },
        handler: (request) => answer(callOf(request), call, request),
      });
  });
}

async function answer(under: Call, call: ServiceCall, request: FastifyRequest): Promise<unknown> {
  const { client, ctx: anonymous, headers, counted } = under;
  if (!client) throw new ServiceRefusal('E-CR-01');
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  await authenticate(anonymous, client, headers, body);
  const { app, traceId } = anonymous;
  if (!(await providerState(app)).up) throw new ServiceRefusal('E-CR-20');
  const ctx = app.context(
    { kind: 'EXTERNAL', appId: client.clientId, name: client.clientId },
    { traceId, ip: under.ip },
  );
  under.ctx = ctx;
  const query = request.query as Readonly<Record<string, string | undefined>>;
  return call.run({ ctx, client, counted, query }, readBody(call, body));
}

/** The body as the call takes it. @throws E-CR-07 naming the first wrong field, E-CR-08 more items than a call takes */
function readBody({ body: schema }: ServiceCall, body: Buffer): unknown {
  if (!schema) return undefined;
  const read = schema.safeParse(parsed(body));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue?.code === 'too_big' && issue.origin === 'array')
    throw new ServiceRefusal('E-CR-08', { limit: MOST_BODY_MB });
  throw new ServiceRefusal('E-CR-07', { field: issue?.path.join('.') || (issue?.message ?? 'body') });
}

function parsed(body: Buffer): unknown {
  try {
    return parseForeignJson(body.toString('utf8'));
  } catch {
    throw new ServiceRefusal('E-CR-07', { field: 'body' });
  }
}

function openCall(app: App, request: FastifyRequest, trusted: IpList): Call {
  const of = (name: string): string => {
    const value = request.headers[name];
    return (Array.isArray(value) ? value.join(',') : value) ?? '';
  };
  const { clientIp } = clientAddress(request.socket.remoteAddress, of('x-forwarded-for'), trusted);
  return {
    ctx: app.context({ kind: 'ANONYMOUS' }, { traceId: request.id, ip: clientIp }),
    ip: clientIp,
    headers: {
      method: request.method,
      path: request.url,
      clientId: of('x-client-id'),
      keyId: of('x-key-id'),
      timestamp: of('x-timestamp'),
      nonce: of('x-nonce'),
      signature: of('x-signature'),
    },
    startedAt: performance.now(),
    counted: { items: 0, failed: 0, broken: [] },
    resultCode: '0000',
  };
}

function answerError(call: Call, error: FastifyError, reply: FastifyReply): FastifyReply {
  const { ctx } = call;
  const { traceId } = ctx;
  const code = codeOf(error) ?? codeOfFastify(error);
  if (!code) {
    ctx.app.log.error({ err: error, traceId }, 'cryptography service failed');
    call.resultCode = 'INTERNAL';
    return reply.code(500).send({ code: 'INTERNAL', message: fillText(kernelErrors.INTERNAL, { traceId }), traceId });
  }
  call.resultCode = code;
  if (code === 'E-CR-30') reply.header('retry-after', 1);
  const message =
    error instanceof ServiceRefusal
      ? error.message
      : fillText(SERVICE_REFUSALS[code].text, { limit: MOST_BODY_MB, field: 'body' });
  const clock = code === 'E-CR-03' ? { serverTime: ctx.app.clock.now().toISOString() } : {};
  return reply.code(SERVICE_REFUSALS[code].status).send({ code, message, traceId, ...clock });
}

/** What Fastify itself refuses: a body too large, or one that does not come as announced. */
function codeOfFastify({ statusCode = 500 }: FastifyError) {
  if (statusCode === 413) return 'E-CR-08' as const;
  return statusCode >= 400 && statusCode < 500 ? ('E-CR-07' as const) : undefined;
}

async function writeLog(under: Call, request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const { ctx, client, counted } = under;
  const path = (request.routeOptions.url ?? '').slice(SERVICE_BASE.length);
  const call = nameOfCall({ path });
  if (client && counted.broken.length > 0) await raiseIntegrityFailure(ctx, client, call, counted.broken);
  await logServiceCall(ctx, {
    clientId: client?.clientId ?? null,
    call,
    dataClass: counted.dataClass ?? null,
    items: counted.items,
    failed: counted.failed,
    resultCode: under.resultCode,
    httpStatus: reply.statusCode,
    ms: performance.now() - under.startedAt,
    ip: under.ip,
  });
  return payload;
}
