import { MemoryLocker, Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NodeRequest } from 'srvx/node';
import { uuidv7 } from '../../../database/uuid.ts';
import { SIGNED_IN } from '../../../graphql/access-decorators.ts';
import { httpContext } from '../../../server/http-context.ts';
import { refuseForeign } from '../../../server/own-origin.ts';
import { DomainError, isDiskFull, refuse } from '../../errors/index.ts';
import { type App, type Ctx, requireUser } from '../../kernel/index.ts';
import { fileUrl } from '../list-attachments.ts';
import { finishUpload } from './finish-upload.ts';
import { SealedStore } from './sealed-store.ts';

const PATH = '/uploads';
const STATUS: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  'E-0019': 507,
};

/**
 * Uploads that go on after an interruption, by the tus protocol 1.0 (creation, termination); `POST /uploads/:id/file` makes the file. For
 * signed-in people, each for the own uploads.
 */
export function uploadRoutes(server: FastifyInstance, app: App): void {
  const config = { access: [SIGNED_IN] };
  const locker = new MemoryLocker();
  server.register(async (scope) => {
    // The protocol's own server reads the body as it comes.
    scope.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
    const pass = (request: FastifyRequest, reply: FastifyReply) => handOver(app, locker, request, reply);
    scope.route({ method: 'POST', url: PATH, config, handler: pass });
    scope.route({ method: ['HEAD', 'PATCH', 'DELETE'], url: `${PATH}/:id`, config, handler: pass });
    scope.post(`${PATH}/:id/file`, { config }, async (request, reply) => {
      refuseForeign(request);
      const ctx = await httpContext(app, request);
      requireUser(ctx);
      const { id } = request.params as { id: string };
      const stored = await finishUpload(ctx, id);
      return reply.code(201).send({ ...stored, url: fileUrl(stored.id) });
    });
  });
}

async function handOver(
  app: App,
  locker: MemoryLocker,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (request.method !== 'HEAD') refuseForeign(request);
  const ctx = await httpContext(app, request);
  requireUser(ctx);
  const answer = await protocol(ctx, locker).handleWeb(new NodeRequest({ req: request.raw, res: reply.raw }));
  // By the server's own way, as every answer: headers, and what becomes of a body that the protocol refused.
  return reply
    .code(answer.status)
    .headers(Object.fromEntries(answer.headers))
    .send(await answer.text());
}

function protocol(ctx: Ctx, locker: MemoryLocker): Server {
  return new Server({
    path: PATH,
    relativeLocation: true,
    // Our own pages only: no other origin is told anything.
    allowedOrigins: [],
    locker,
    datastore: new SealedStore(ctx),
    namingFunction: () => uuidv7(ctx.app.clock.now().getTime()),
    onResponseError: (_request, thrown) => {
      const error = isDiskFull(thrown) ? refuse('E-0019', { traceId: ctx.traceId }) : thrown;
      if (error instanceof DomainError) {
        const body = JSON.stringify({ code: error.code, message: error.message, traceId: ctx.traceId });
        return { status_code: STATUS[error.code] ?? 400, body };
      }
      if (error instanceof Error) ctx.app.log.error({ err: error, traceId: ctx.traceId }, 'an upload failed');
      return undefined;
    },
  });
}
