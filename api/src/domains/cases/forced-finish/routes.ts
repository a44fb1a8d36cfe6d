import type { FastifyInstance } from 'fastify';
import { exportList, sendList } from '../../../platform/exports/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { forcedFinishExport, readForcedExport } from './export-requests.ts';

/** `/exports/forced-finishes.xlsx` (forced-finish:export), by GET or POST. */
export function forcedFinishRoutes(server: FastifyInstance, app: App): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/exports/forced-finishes.xlsx',
    config: { access: ['forced-finish:export'] },
    handler: async (request, reply) => {
      const ctx = await httpContext(app, request);
      const wanted = readForcedExport(request.body ?? request.query);
      return sendList(reply, await exportList(ctx, forcedFinishExport, wanted, { orders: request.method === 'POST' }));
    },
  });
}
