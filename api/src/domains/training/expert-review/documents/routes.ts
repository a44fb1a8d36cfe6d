import type { FastifyInstance } from 'fastify';
import { listRoute } from '../../../../platform/exports/index.ts';
import { sendExport } from '../../../../platform/files/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { httpContext } from '../../../../server/http-context.ts';
import { batchesExport } from '../batches/export-batches.ts';
import { makeReviewDocument, REVIEW_DOCUMENTS } from './make-document.ts';

/**
 * `/exports/review-batches/<id>/<document>`: the documents of a review (02 §8.6, §9.6), for who reads experts and their scores;
 * `/exports/review-batches.xlsx`: the list of batches.
 */
export function reviewDocumentRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: `/exports/${batchesExport.kind}.xlsx`,
    access: 'training.review:view',
    list: batchesExport,
  });
  for (const kind of Object.keys(REVIEW_DOCUMENTS))
    server.get<{ Params: { id: string } }>(
      `/exports/review-batches/:id/${kind}`,
      { config: { access: ['training.review:experts'] } },
      async (request, reply) => {
        const { name, file } = await makeReviewDocument(await httpContext(app, request), request.params.id, kind);
        return sendExport(reply, name, file);
      },
    );
}
