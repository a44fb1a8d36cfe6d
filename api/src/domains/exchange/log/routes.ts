import type { FastifyInstance } from 'fastify';
import { badInput } from '../../../platform/errors/index.ts';
import { exportList, sendList } from '../../../platform/exports/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { callsExport } from './export-calls.ts';
import { callExportSchema } from './export-request.ts';

/** `POST /exports/exchange-log.xlsx` (dx.log:export): the filter and the reason as JSON. */
export function exchangeLogRoutes(server: FastifyInstance, app: App): void {
  server.post('/exports/exchange-log.xlsx', { config: { access: ['dx.log:export'] } }, async (http, reply) => {
    const ctx = await httpContext(app, http);
    const parsed = callExportSchema.safeParse(http.body);
    if (!parsed.success)
      throw badInput(parsed.error.issues.map(({ path }) => ({ path: path.join('.'), message: '查询条件不正确' })));
    return sendList(reply, await exportList(ctx, callsExport, parsed.data, { orders: true }));
  });
}
