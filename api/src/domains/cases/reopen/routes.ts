import type { FastifyInstance } from 'fastify';
import { listRoute } from '../../../platform/exports/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { reopeningsExport } from './export-reopenings.ts';

/** `/exports/reopenings.xlsx` (reopen:export). */
export function reopenRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: '/exports/reopenings.xlsx',
    access: 'reopen:export',
    list: reopeningsExport,
  });
}
