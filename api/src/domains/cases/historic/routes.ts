import type { FastifyInstance } from 'fastify';
import { sendExport } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { exportReport, exportTrial } from './report.ts';
import { VIEW } from './tools.ts';

/** `/exports/historic/<run>/report.xlsx` and `…/trial.xlsx`. */
export function historicRoutes(server: FastifyInstance, app: App): void {
  for (const [file, make] of [
    ['report.xlsx', exportReport],
    ['trial.xlsx', exportTrial],
  ] as const) {
    server.get(`/exports/historic/:id/${file}`, { config: { access: [VIEW] } }, async (request, reply) => {
      const { id } = request.params as { id: string };
      const { name, file: made } = await make(await httpContext(app, request), id);
      return sendExport(reply, name, made);
    });
  }
}
