import type { FastifyInstance } from 'fastify';
import { exportList, sendList } from '../../../platform/exports/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { anomaliesExport } from './anomalies/export-anomalies.ts';
import { readAnomalyExport } from './anomalies/export-request.ts';

/** `POST /exports/exchange-anomalies.xlsx` (dx.mon:view): 异常事件表, the filter as JSON. */
export function monitorRoutes(server: FastifyInstance, app: App): void {
  server.post('/exports/exchange-anomalies.xlsx', { config: { access: ['dx.mon:view'] } }, async (http, reply) => {
    const wanted = readAnomalyExport(http.body);
    return sendList(reply, await exportList(await httpContext(app, http), anomaliesExport, wanted, { orders: true }));
  });
}
