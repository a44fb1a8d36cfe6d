import type { FastifyInstance } from 'fastify';
import { listRoute } from '../../../../platform/exports/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { itemsExport } from './export-items.ts';
import { plansExport } from './export-plans.ts';

/** `/exports/auto-finish-plans.xlsx` (offline:export) and `/exports/matter-items.xlsx` (case:export). */
export function offlineExportRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: '/exports/auto-finish-plans.xlsx',
    access: 'offline:export',
    list: plansExport,
  });
  listRoute(server, app, {
    url: '/exports/matter-items.xlsx',
    access: 'case:export',
    list: itemsExport,
  });
}
