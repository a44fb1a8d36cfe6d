import type { FastifyInstance } from 'fastify';
import { requireCall } from '../../../platform/access/index.ts';
import { sendExport } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { exportFeedback } from './exports/export-feedback.ts';
import { readFeedbackExport } from './exports/export-request.ts';

/** `/exports/feedback.xlsx` (feedback:export), by GET as a link or by POST, since what is searched for may be an ID number. */
export function feedbackRoutes(server: FastifyInstance, app: App): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/exports/feedback.xlsx',
    handler: async (request, reply) => {
      const ctx = await httpContext(app, request);
      await requireCall(ctx, ['feedback:export'], 'exports.feedback');
      const { name, file } = await exportFeedback(ctx, readFeedbackExport(request.body ?? request.query));
      return sendExport(reply, name, file);
    },
  });
}
