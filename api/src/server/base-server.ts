import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { isDatabaseAway } from '../database/away.ts';
import { signerBridgeUrl } from '../platform/access/index.ts';
import { DomainError, fillText, isDiskFull, kernelErrors } from '../platform/errors/index.ts';
import type { App } from '../platform/kernel/app.ts';
import { endGently } from './end-gently.ts';
import { limitEverybody } from './limit-everybody.ts';
import { readOutRefused } from './read-out.ts';

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  // What may be kept says so itself; everything else may name a person.
  'cache-control': 'private, no-store',
} as const;

/** Over TLS alone from the first visit on (RFC 6797); browsers hear it only there. */
const TLS_ONLY = ['strict-transport-security', 'max-age=31536000; includeSubDomains'] as const;

const HOST = /^(\[[0-9a-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i;

/** What pages may load and talk to: this host and nobody else, its sockets named, since not every browser counts them as its own. */
function policyFor(host: string, bridge: string | null): string {
  const sockets = HOST.test(host) ? ` ws://${host} wss://${host}` : '';
  // The middleware of a 智能密码钥匙, on the reader's own machine.
  const signer = bridge ? ` ${bridge}` : '';
  return `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'${sockets}${signer}; object-src 'none'; frame-src 'self' blob:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'`;
}

/** A request must have come in whole by then: 10 MB over a slow line. Whoever sends a byte a minute would hold a connection for ever. */
const REQUEST_TIMEOUT_MS = 300_000;

/** Addresses whose X-Forwarded-For is believed. */
export function trustedProxies(app: App): string[] {
  return app.config.TRUSTED_PROXIES.split(',')
    .map((address) => address.trim())
    .filter(Boolean);
}

/** An HTTP server that serves nothing yet: trace numbers, security headers, and errors in the product's words. */
export function baseServer(app: App): FastifyInstance {
  const trusted = trustedProxies(app);
  const server: FastifyInstance = Fastify({
    loggerInstance: app.log.child({ part: 'http' }) as FastifyBaseLogger,
    logController: new Fastify.LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: trusted.length > 0 ? trusted : false,
    forceCloseConnections: 'idle',
    // What a proxy sends over a connection that it kept, while this node closes, is answered like what came before.
    return503OnClosing: false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    bodyLimit: 1024 * 1024,
  });
  const production = app.config.NODE_ENV === 'production';
  const headers = [...Object.entries(SECURITY_HEADERS), ...(production ? [TLS_ONLY] : [])];
  const bridge = signerBridgeUrl(app);
  // Nearly all requests come under one name.
  let known = { host: '', policy: policyFor('', bridge) };
  const policyOf = (host: string): string => {
    if (host !== known.host) known = { host, policy: policyFor(host, bridge) };
    return known.policy;
  };
  server.addHook('onSend', (request, reply, payload, done) => {
    reply.header('x-trace-id', request.id);
    for (const [name, value] of headers) if (!reply.hasHeader(name)) reply.header(name, value);
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policyOf(request.host));
    done(null, payload);
  });
  server.addHook('preClose', (done) => {
    if (server.server.listening) endGently(server.server, app.config.requestsEndMs);
    done();
  });
  readOutRefused(server);
  limitEverybody(server, app);
  mountErrors(server, app);
  return server;
}

/** What fails outside a resolver answers in the same words: code, Chinese sentence, trace number. */
function mountErrors(server: FastifyInstance, app: App): void {
  server.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const answer = (status: number, code: string, message: string) => {
      const body = { code, message, traceId: request.id };
      return reply
        .code(status)
        .send(
          request.url.startsWith('/graphql')
            ? { errors: [{ message, extensions: { code, fields: [], traceId: request.id } }] }
            : body,
        );
    };
    if (error instanceof DomainError)
      return answer(
        error.code === 'RATE_LIMITED'
          ? 429
          : error.code === 'NOT_FOUND'
            ? 404
            : error.code === 'UNAUTHENTICATED'
              ? 401
              : error.code === 'FORBIDDEN' || error.code === 'E-0703'
                ? 403
                : 400,
        error.code,
        error.message,
      );
    if (error.statusCode === 413) return answer(413, 'TOO_LARGE', kernelErrors.TOO_LARGE);
    if (error.statusCode && error.statusCode < 500) return answer(error.statusCode, 'BAD_REQUEST', '请求格式不正确');
    if (isDatabaseAway(error)) {
      app.log.warn({ err: error, traceId: request.id }, 'the database does not answer');
      return answer(503, 'E-0008', fillText(kernelErrors['E-0008'], { traceId: request.id }));
    }
    if (isDiskFull(error)) {
      app.log.error({ err: error, traceId: request.id }, 'no room for a file');
      return answer(507, 'E-0019', fillText(kernelErrors['E-0019'], { traceId: request.id }));
    }
    app.log.error({ err: error, traceId: request.id }, 'unexpected error in a request');
    return answer(500, 'INTERNAL', fillText(kernelErrors.INTERNAL, { traceId: request.id }));
  });
  server.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ code: 'NOT_FOUND', message: kernelErrors.NOT_FOUND, traceId: request.id }),
  );
}
