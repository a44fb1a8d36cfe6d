import type { FastifyInstance } from 'fastify';
import { sendExport } from '../../../../platform/files/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { httpContext } from '../../../../server/http-context.ts';
import { DOCUMENTS, type DocumentKind, printInspection } from './print-inspection.ts';

/** `/exports/project-inspections/<id>/report.pdf`, `notice.pdf`, `self-report.pdf`, for whoever sees the inspection. */
export function inspectionDocumentRoutes(server: FastifyInstance, app: App): void {
  for (const kind of Object.keys(DOCUMENTS) as DocumentKind[])
    server.get<{ Params: { id: string } }>(
      `/exports/project-inspections/:id/${kind}.pdf`,
      { config: { access: ['training.inspection:view'] } },
      async (request, reply) => {
        const { name, file } = await printInspection(await httpContext(app, request), request.params.id, kind);
        return sendExport(reply, name, file);
      },
    );
}
