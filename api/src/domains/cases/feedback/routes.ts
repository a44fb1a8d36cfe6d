import type { FastifyInstance } from 'fastify';
import { recordAudit } from '../../../platform/audit/index.ts';
import { sm3Hex } from '../../../platform/crypto/index.ts';
import { listRoute } from '../../../platform/exports/index.ts';
import type { App, Ctx } from '../../../platform/kernel/index.ts';
import { contentDisposition } from '../../../server/content-disposition.ts';
import { httpContext } from '../../../server/http-context.ts';
import type { FeedbackContract } from './contracts/contract.ts';
import { documentName } from './contracts/document-parts.ts';
import { getContract } from './contracts/find-contracts.ts';
import { importRoutes } from './entry/import.routes.ts';
import { resultRoute } from './entry/result-file.ts';
import { feedbackExport } from './exports/export-feedback.ts';
import { readFeedbackExport } from './exports/export-request.ts';

const DOCUMENT_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

/**
 * `/exports/feedback.xlsx` (feedback:export);
 * `/feedback/contracts/<id>.docx` and `.pdf` (feedback.contract:view).
 */
export function feedbackRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: '/exports/feedback.xlsx',
    access: 'feedback:export',
    list: feedbackExport,
    read: readFeedbackExport,
  });

  server.get(
    '/feedback/contracts/:name',
    { config: { access: ['feedback.contract:view'] } },
    async (request, reply) => {
      const ctx = await httpContext(app, request);
      const { name } = request.params as { name: string };
      const format = name.endsWith('.pdf') ? 'pdf' : 'docx';
      const contract = await getContract(ctx, name.replace(/\.(docx|pdf)$/, ''));
      const content = await documentOf(ctx, contract, format);
      await recordAudit(ctx, {
        event: 'feedback.contract-export',
        objectType: 'feedbackContract',
        objectId: contract.id,
        detail: { department: contract.department, version: contract.version, format, sm3: sm3Hex(content) },
      });
      return reply
        .header('content-type', DOCUMENT_TYPES[format])
        .header('content-disposition', contentDisposition('attachment', `${documentName(contract)}.${format}`))
        .header('cache-control', 'private, no-store')
        .send(content);
    },
  );
  importRoutes(server, app);
  resultRoute(server, app);
}

/** The libraries are loaded when somebody asks: they are large and seldom needed. */
async function documentOf(ctx: Ctx, contract: FeedbackContract, format: keyof typeof DOCUMENT_TYPES): Promise<Buffer> {
  if (format === 'pdf') return (await import('./contracts/contract-pdf.ts')).contractPdf(ctx, contract);
  return (await import('./contracts/contract-document.ts')).contractDocument(contract);
}
