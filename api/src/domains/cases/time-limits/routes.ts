import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { badInput } from '../../../platform/errors/index.ts';
import { sendExport } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { exportTable } from './export-table.ts';

const querySchema = z.object({ v: z.coerce.number().int().min(1).max(1_000_000).optional() });

/** `/exports/time-limits.xlsx?v=2` (time-limit:export): a version of the configuration, what holds now unless said. */
export function timeLimitRoutes(server: FastifyInstance, app: App): void {
  server.route({
    method: 'GET',
    url: '/exports/time-limits.xlsx',
    config: { access: ['time-limit:export'] },
    handler: async (request, reply) => {
      const ctx = await httpContext(app, request);
      const asked = querySchema.safeParse(request.query ?? {});
      if (!asked.success) throw badInput([{ path: 'v', message: '版本号不正确' }]);
      const { name, file } = await exportTable(ctx, asked.data.v);
      return sendExport(reply, name, file);
    },
  });
}
