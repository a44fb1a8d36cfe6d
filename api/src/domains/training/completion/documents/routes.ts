import type { FastifyInstance } from 'fastify';
import { documentRoute } from '../../../../platform/documents/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { COMPLETION_DOCUMENTS, type CompletionDocument, printCompletion } from './print-completion.ts';

/** `/exports/run-completions/<id>/application.pdf`, `roster.pdf`, `certificates.pdf`, `scores.pdf`, for whoever sees the completion. */
export function completionDocumentRoutes(server: FastifyInstance, app: App): void {
  for (const kind of Object.keys(COMPLETION_DOCUMENTS) as CompletionDocument[])
    documentRoute(server, app, {
      url: `/exports/run-completions/:id/${kind}.pdf`,
      access: 'training.completion:view',
      print: (ctx, id) => printCompletion(ctx, id, kind),
    });
}
