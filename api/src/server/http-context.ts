import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { resolveActor } from '../platform/access/sessions/resolve-actor.ts';
import type { App, Ctx } from '../platform/kernel/index.ts';
import { sessionTokenOf } from './web-exchange.ts';

/** The context of a request outside GraphQL: whoever its session's token stands for, nobody without one. */
export async function httpContext(app: App, request: FastifyRequest): Promise<Ctx> {
  const actor = await resolveActor(app, sessionTokenOf(request), request.ip);
  return app.context(actor, { traceId: request.id, ip: request.ip });
}
