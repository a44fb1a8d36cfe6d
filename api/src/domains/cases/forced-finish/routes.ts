import type { FastifyInstance } from 'fastify';
import { listRoute } from '../../../platform/exports/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { forcedFinishExport } from './export-requests.ts';

/** `/exports/forced-finishes.xlsx` (forced-finish:export). */
export function forcedFinishRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: '/exports/forced-finishes.xlsx',
    access: 'forced-finish:export',
    list: forcedFinishExport,
  });
}
