import type { FastifyInstance } from 'fastify';
import { listRoute, readExportFilter } from '../../../../platform/exports/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { planFilterSchema, plansExport } from './export-plans.ts';

/** `/exports/auto-finish-plans.xlsx` (offline:export). */
export function offlineExportRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: '/exports/auto-finish-plans.xlsx',
    access: 'offline:export',
    list: plansExport,
    read: (source) => readExportFilter(planFilterSchema, source, { absent: {} }),
  });
}
