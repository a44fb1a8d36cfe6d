import type { FastifyInstance } from 'fastify';
import { httpContext } from '../../server/http-context.ts';
import { sendExport } from '../files/index.ts';
import type { App } from '../kernel/app.ts';
import { exportBatchResult } from './export-result.ts';

/** `/exports/batches/<id>.xlsx`: the result of a batch that the caller may see. */
export function batchRoutes(server: FastifyInstance, app: App): void {
  server.get('/exports/batches/:name', { config: { access: ['batch:view'] } }, async (request, reply) => {
    const ctx = await httpContext(app, request);
    const { name: wanted } = request.params as { name: string };
    const { name, file } = await exportBatchResult(ctx, wanted.replace(/\.xlsx$/, ''));
    return sendExport(reply, name, file);
  });
}
