import type { FastifyInstance } from 'fastify';
import { listRoute } from '../../../../platform/exports/index.ts';
import { sendExport } from '../../../../platform/files/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { httpContext } from '../../../../server/http-context.ts';
import { applicationsExport } from './export-applications.ts';
import { ownApplicationsExport } from './export-own.ts';
import { printApplication } from './print-application.ts';
import { printSheet } from './print-sheet.ts';

/** `/exports/project-applications.xlsx`, 汇总; `/exports/own-applications.xlsx`, 我的申报; below `/exports/project-applications/<id>/` 申报表 and 资质审核表, for whoever sees the application. */
export function applicationExportRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: `/exports/${applicationsExport.kind}.xlsx`,
    access: 'training.application:export',
    list: applicationsExport,
  });
  listRoute(server, app, {
    url: `/exports/${ownApplicationsExport.kind}.xlsx`,
    access: 'training.application:apply',
    list: ownApplicationsExport,
  });
  const prints = { 'form.pdf': printApplication, 'qualification-sheet.pdf': printSheet } as const;
  for (const [kind, print] of Object.entries(prints))
    server.get<{ Params: { id: string } }>(
      `/exports/project-applications/:id/${kind}`,
      { config: { access: ['training.application:view'] } },
      async (request, reply) => {
        const { name, file } = await print(await httpContext(app, request), request.params.id);
        return sendExport(reply, name, file);
      },
    );
}
