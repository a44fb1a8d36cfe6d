import type { FastifyInstance } from 'fastify';
import { SIGNED_IN } from '../../graphql/access-decorators.ts';
import { httpContext } from '../../server/http-context.ts';
import { sendExport } from '../files/index.ts';
import type { App } from '../kernel/app.ts';
import { fetchOrder } from './fetch-order.ts';

/** `/exports/orders/<id>.xlsx`: the file of one's own order. */
export function exportRoutes(server: FastifyInstance, app: App): void {
  server.get('/exports/orders/:name', { config: { access: [SIGNED_IN] } }, async (request, reply) => {
    const ctx = await httpContext(app, request);
    const { name: wanted } = request.params as { name: string };
    const { name, size, content } = await fetchOrder(ctx, wanted.replace(/\.xlsx$/, ''));
    content.on('error', (error) => app.log.error({ err: error, order: wanted }, 'an export could not be served'));
    return sendExport(reply, name, { size, content: () => content });
  });
}
