import type { FastifyInstance } from 'fastify';
import { listRoute } from '../../../platform/exports/index.ts';
import { sendExport } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { exportBatchReport } from './export-batch-report.ts';
import { candidatesExport, differencesExport } from './export-candidates.ts';

/**
 * `/exports/entitlement-list.xlsx` and `/exports/entitlement-differences.xlsx` (entitlement:export);
 * `/exports/entitlement-batches/<id>/report.pdf`, the report of a batch, alike.
 */
export function entitlementExportRoutes(server: FastifyInstance, app: App): void {
  for (const list of [candidatesExport, differencesExport]) {
    listRoute(server, app, {
      url: `/exports/${list.kind}.xlsx`,
      access: 'entitlement:export',
      list,
    });
  }
  server.get<{ Params: { id: string } }>(
    '/exports/entitlement-batches/:id/report.pdf',
    { config: { access: ['entitlement:export'] } },
    async (request, reply) => {
      const { name, file } = await exportBatchReport(await httpContext(app, request), request.params.id);
      return sendExport(reply, name, file);
    },
  );
}
