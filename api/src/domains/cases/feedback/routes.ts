import type { FastifyInstance } from 'fastify';
import { recordAudit } from '../../../platform/audit/index.ts';
import { sm3Hex } from '../../../platform/crypto/index.ts';
import { exportList, sendList } from '../../../platform/exports/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { contentDisposition } from '../../../server/content-disposition.ts';
import { httpContext } from '../../../server/http-context.ts';
import { getContract } from './contracts/find-contracts.ts';
import { importRoutes } from './entry/import.routes.ts';
import { feedbackExport } from './exports/export-feedback.ts';
import { readFeedbackExport } from './exports/export-request.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * `/exports/feedback.xlsx` (feedback:export), by GET as a link or by POST, since what is searched for may be an ID number (long ones by POST
 * only);
 * `/feedback/contracts/<id>.docx` (feedback.contract:view).
 */
export function feedbackRoutes(server: FastifyInstance, app: App): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/exports/feedback.xlsx',
    config: { access: ['feedback:export'] },
    handler: async (request, reply) => {
      const ctx = await httpContext(app, request);
      const wanted = readFeedbackExport(request.body ?? request.query);
      return sendList(reply, await exportList(ctx, feedbackExport, wanted, { orders: request.method === 'POST' }));
    },
  });

  server.get(
    '/feedback/contracts/:name',
    { config: { access: ['feedback.contract:view'] } },
    async (request, reply) => {
      const ctx = await httpContext(app, request);
      const { name } = request.params as { name: string };
      const contract = await getContract(ctx, name.replace(/\.docx$/, ''));
      // Loaded when somebody asks: the library is large and seldom needed.
      const { contractDocument, documentName } = await import('./contracts/contract-document.ts');
      const content = await contractDocument(contract);
      await recordAudit(ctx, {
        event: 'feedback.contract-export',
        objectType: 'feedbackContract',
        objectId: contract.id,
        detail: { department: contract.department, version: contract.version, sm3: sm3Hex(content) },
      });
      return reply
        .header('content-type', DOCX)
        .header('content-disposition', contentDisposition('attachment', documentName(contract)))
        .header('cache-control', 'private, no-store')
        .send(content);
    },
  );
  importRoutes(server, app);
}
