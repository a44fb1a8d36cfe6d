import type { FastifyInstance } from 'fastify';
import { listRoute, readExportFilter } from '../../../../platform/exports/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { interventionExportSchema, interventionsExport } from './export-interventions.ts';
import { itemFilterSchema, itemsExport } from './export-items.ts';
import { planFilterSchema, plansExport } from './export-plans.ts';

/** `/exports/auto-finish-plans.xlsx`, `/exports/interventions.xlsx` (offline:export) and `/exports/matter-items.xlsx` (case:export). */
export function offlineExportRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: '/exports/auto-finish-plans.xlsx',
    access: 'offline:export',
    list: plansExport,
    read: (source) => readExportFilter(planFilterSchema, source, { absent: {} }),
  });
  listRoute(server, app, {
    url: '/exports/interventions.xlsx',
    access: 'offline:export',
    list: interventionsExport,
    read: (source) => readExportFilter(interventionExportSchema, source, { absent: { states: [] } }),
  });
  listRoute(server, app, {
    url: '/exports/matter-items.xlsx',
    access: 'case:export',
    list: itemsExport,
    read: (source) => readExportFilter(itemFilterSchema, source, { absent: {} }),
  });
}
