import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BY_OPERATION, BY_SIGNATURE, PUBLIC } from '../graphql/access-decorators.ts';
import { requireCall } from '../platform/access/index.ts';
import type { App } from '../platform/kernel/index.ts';
import { httpContext } from './http-context.ts';
import { refuseCrossSite } from './own-origin.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Permissions of which the caller needs one, or one of the words that begin with `@`. Nothing declared = nobody. */
    access?: readonly string[];
  }
}

const OPEN: readonly string[] = [PUBLIC, BY_OPERATION, BY_SIGNATURE];

/**
 * Lets a request in only as its route declares (03 §40.3, "every API checks on the server"): before its body is read, so that strangers
 * cannot make the server work. A route that declares nothing is closed to everybody, and a test names it. What pages of other sites send is
 * refused but where a signature says who calls.
 */
export function guardRoutes(server: FastifyInstance, app: App): void {
  const admit = async (request: FastifyRequest, access: readonly string[]) =>
    requireCall(await httpContext(app, request), access, `${request.method} ${request.routeOptions.url}`);
  server.addHook('onRequest', (request, _reply, done) => {
    const access = request.routeOptions.config?.access ?? [];
    if (!access.includes(BY_SIGNATURE)) refuseCrossSite(request, app.config);
    if (request.is404 || access.some((word) => OPEN.includes(word))) done();
    else admit(request, access).then(() => done(), done);
  });
}

/** Declares the access of every route that a plug-in will mount in the scope. */
export function declareAll(scope: FastifyInstance, access: readonly string[]): void {
  scope.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: [...access] };
  });
}
