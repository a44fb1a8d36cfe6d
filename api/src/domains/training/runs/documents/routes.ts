import type { FastifyInstance } from 'fastify';
import { documentRoute } from '../../../../platform/documents/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { printContract, printRun, RUN_DOCUMENTS, type RunDocument } from './print-run.ts';

/** `/exports/training-runs/<id>/application.pdf`, `roster.pdf`, `notice.pdf` and `/exports/run-contracts/<id>/contract.pdf`, for whoever sees the record. */
export function runDocumentRoutes(server: FastifyInstance, app: App): void {
  for (const kind of Object.keys(RUN_DOCUMENTS) as RunDocument[])
    documentRoute(server, app, {
      url: `/exports/training-runs/:id/${kind}.pdf`,
      access: 'training.run:view',
      print: (ctx, id) => printRun(ctx, id, kind),
    });
  documentRoute(server, app, {
    url: '/exports/run-contracts/:id/contract.pdf',
    access: 'training.contract:view',
    print: printContract,
  });
}
