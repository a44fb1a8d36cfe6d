import type { FastifyInstance } from 'fastify';
import { listRoute } from '../../../../platform/exports/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { warningsExport } from './export-warnings.ts';

/** `/exports/warnings.xlsx` (warning:export). */
export function warningExportRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: '/exports/warnings.xlsx',
    access: 'warning:export',
    list: warningsExport,
  });
}
