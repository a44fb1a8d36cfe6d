import type { FastifyInstance } from 'fastify';
import { listRoute } from '../../../platform/exports/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { expiriesExport } from './export-expiries.ts';
import { institutionsExport } from './export-institutions.ts';

/** `/exports/training-institutions.xlsx` and `/exports/training-qualifications.xlsx` (training.institution:export). */
export function institutionExportRoutes(server: FastifyInstance, app: App): void {
  for (const list of [institutionsExport, expiriesExport])
    listRoute(server, app, {
      url: `/exports/${list.kind}.xlsx`,
      access: 'training.institution:export',
      list,
    });
}
