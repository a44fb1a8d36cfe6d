import type { FastifyInstance } from 'fastify';
import { documentRoute } from '../../../../platform/documents/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { DOCUMENTS, type DocumentKind, printInspection } from './print-inspection.ts';

/** `/exports/project-inspections/<id>/report.pdf`, `notice.pdf`, `self-report.pdf`, for whoever sees the inspection. */
export function inspectionDocumentRoutes(server: FastifyInstance, app: App): void {
  for (const kind of Object.keys(DOCUMENTS) as DocumentKind[])
    documentRoute(server, app, {
      url: `/exports/project-inspections/:id/${kind}.pdf`,
      access: 'training.inspection:view',
      print: (ctx, id) => printInspection(ctx, id, kind),
    });
}
