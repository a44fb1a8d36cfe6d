import type { FastifyInstance } from 'fastify';
import { fillText, kernelErrors } from '../platform/errors/index.ts';

/** Where a node stands between its start and its end. */
export interface NodeState {
  /** The database is prepared and what runs by itself has begun. */
  prepared: boolean;
  /** It was told to end: it serves what comes, and asks to be sent nothing more. */
  draining: boolean;
}

/** Of a server that is complete when it is built, as in tests. */
export const standing = (): NodeState => ({ prepared: true, draining: false });

const PROBES: ReadonlySet<string> = new Set(['/livez', '/readyz', '/healthz']);

/** Until a node is prepared it answers probes only; while it drains, connections are not kept, so that the proxy makes its next ones elsewhere. */
export function mountNodeState(server: FastifyInstance, state: NodeState): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (state.prepared || PROBES.has(request.url)) return done();
    const message = fillText(kernelErrors['E-0008'], { traceId: request.id });
    reply.code(503).header('retry-after', '5').send({ code: 'E-0008', message, traceId: request.id });
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (state.draining) reply.header('connection', 'close');
    done();
  });
}
