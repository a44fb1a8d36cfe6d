import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import { readManifest } from '../graphql/safelist.ts';
import { buildApiSchema } from '../graphql/schema.ts';
import { connectSubscriptions } from '../graphql/subscriptions.ts';
import { DomainError, fillText, kernelErrors } from '../platform/errors/index.ts';
import type { App } from '../platform/kernel/app.ts';
import { mountClients } from './clients.ts';
import { mountGraphql } from './graphql.ts';
import { mountHealth } from './health.ts';
import { mountIndexPage } from './index-page.ts';
import { mountLive } from './live/mount-live.ts';

export interface ServerOptions {
  /** Repository root: built clients and the manifest of persisted operations lie below it. */
  root: string;
  sandboxUrl?: string | undefined;
  /** False until reference and demo data are loaded; `/healthz` says 503 until then. */
  isReady?: () => boolean;
  /** How often the sessions of open sockets are looked at (milliseconds of real time); 15 s unless said. */
  sessionCheckMs?: number;
}

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; frame-src 'self' blob:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'",
} as const;

/** Builds the one HTTP server of everything. Listening is the caller's. */
export async function buildServer(app: App, options: ServerOptions): Promise<FastifyInstance> {
  const trusted = app.config.TRUSTED_PROXIES.split(',')
    .map((s) => s.trim())
    .filter(Boolean);
  const server = Fastify({
    loggerInstance: app.log.child({ part: 'http' }),
    logController: new Fastify.LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: trusted.length > 0 ? trusted : false,
    forceCloseConnections: true,
    bodyLimit: 1024 * 1024,
  }) as unknown as FastifyInstance;
  await server.register(fastifyCookie);
  await server.register(fastifyMultipart);
  await server.register(fastifyCompress, { threshold: 1024, customTypes: /javascript|css|html|svg|wasm/ });
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-trace-id', request.id);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!reply.hasHeader(name)) reply.header(name, value);
  });
  mountErrors(server, app);
  const manifest = readManifest(join(options.root, 'schema', 'persisted'));
  const { pubSub, disconnect } = connectSubscriptions(app.bus);
  const schema = await buildApiSchema(app.registry, pubSub as never);
  await mountGraphql(server, app, schema, manifest);
  const closeLive = mountLive(server, app, { schema, manifest, sessionCheckMs: options.sessionCheckMs });
  mountHealth(server, app, options.isReady ?? (() => true));
  for (const module of app.registry.modules) module.routes?.(server, app);
  mountIndexPage(server, app, options.sandboxUrl);
  await mountClients(server, options.root);
  server.addHook('preClose', async () => {
    disconnect();
    await closeLive();
  });
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
        error.code === 'NOT_FOUND'
          ? 404
          : error.code === 'UNAUTHENTICATED'
            ? 401
            : error.code === 'FORBIDDEN'
              ? 403
              : 400,
        error.code,
        error.message,
      );
    if (error.statusCode === 413) return answer(413, 'TOO_LARGE', kernelErrors.TOO_LARGE);
    if (error.statusCode && error.statusCode < 500) return answer(error.statusCode, 'BAD_REQUEST', '请求格式不正确');
    app.log.error({ err: error, traceId: request.id }, 'unexpected error in a request');
    return answer(500, 'INTERNAL', fillText(kernelErrors.INTERNAL, { traceId: request.id }));
  });
  server.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ code: 'NOT_FOUND', message: kernelErrors.NOT_FOUND, traceId: request.id }),
  );
}
