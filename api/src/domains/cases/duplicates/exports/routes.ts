import type { FastifyInstance } from 'fastify';
import { listRoute } from '../../../../platform/exports/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { hitsExport } from './export-hits.ts';
import { withdrawalsExport } from './export-withdrawals.ts';

/** `/exports/duplicates.xlsx` (duplicate:export) and `/exports/withdrawals.xlsx` (withdrawal:export). */
export function duplicateExportRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: '/exports/duplicates.xlsx',
    access: 'duplicate:export',
    list: hitsExport,
  });
  listRoute(server, app, {
    url: '/exports/withdrawals.xlsx',
    access: 'withdrawal:export',
    list: withdrawalsExport,
  });
}
