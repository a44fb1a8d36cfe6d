import type { FastifyInstance } from 'fastify';
import { exportList, sendList } from '../../../platform/exports/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { readReopeningExport, reopeningsExport } from './export-reopenings.ts';

/** `/exports/reopenings.xlsx` (reopen:export), by GET or POST. */
export function reopenRoutes(server: FastifyInstance, app: App): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/exports/reopenings.xlsx',
    config: { access: ['reopen:export'] },
    handler: async (request, reply) => {
      const ctx = await httpContext(app, request);
      const wanted = readReopeningExport(request.body ?? request.query);
      return sendList(reply, await exportList(ctx, reopeningsExport, wanted, { orders: request.method === 'POST' }));
    },
  });
}
