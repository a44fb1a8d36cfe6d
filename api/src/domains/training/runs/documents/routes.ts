import type { FastifyInstance } from 'fastify';
import { sendExport } from '../../../../platform/files/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { httpContext } from '../../../../server/http-context.ts';
import { printContract, printRun, RUN_DOCUMENTS, type RunDocument } from './print-run.ts';

/** `/exports/training-runs/<id>/application.pdf`, `roster.pdf`, `notice.pdf` and `/exports/run-contracts/<id>/contract.pdf`, for whoever sees the record. */
export function runDocumentRoutes(server: FastifyInstance, app: App): void {
  for (const kind of Object.keys(RUN_DOCUMENTS) as RunDocument[])
    server.get<{ Params: { id: string } }>(
      `/exports/training-runs/:id/${kind}.pdf`,
      { config: { access: ['training.run:view'] } },
      async (request, reply) => {
        const { name, file } = await printRun(await httpContext(app, request), request.params.id, kind);
        return sendExport(reply, name, file);
      },
    );
  server.get<{ Params: { id: string } }>(
    '/exports/run-contracts/:id/contract.pdf',
    { config: { access: ['training.contract:view'] } },
    async (request, reply) => {
      const { name, file } = await printContract(await httpContext(app, request), request.params.id);
      return sendExport(reply, name, file);
    },
  );
}
