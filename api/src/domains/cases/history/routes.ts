import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { refuse } from '../../../platform/errors/index.ts';
import { sendExport } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { exportHistory } from './export-history.ts';

const query = z.object({ record: z.enum(['CASE', 'SUB_CASE']), id: z.uuid() });

/** `/exports/history.pdf?record=SUB_CASE&id=…` (case:view) and `.ofd`, by GET, or POST with the same fields. */
export function historyRoutes(server: FastifyInstance, app: App): void {
  for (const format of ['pdf', 'ofd'] as const) {
    server.route({
      method: ['GET', 'POST'],
      url: `/exports/history.${format}`,
      config: { access: ['case:view'] },
      handler: async (request, reply) => {
        const ctx = await httpContext(app, request);
        const asked = query.safeParse(request.body ?? request.query);
        if (!asked.success) throw refuse('NOT_FOUND');
        const { name, file } = await exportHistory(ctx, { ...asked.data, format });
        return sendExport(reply, name, file);
      },
    });
  }
}
