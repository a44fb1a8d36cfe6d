import type {} from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { badInput } from '../../../../platform/errors/index.ts';
import { unfoldsWithin } from '../../../../platform/files/unfolded-size.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { contentDisposition } from '../../../../server/content-disposition.ts';
import { httpContext } from '../../../../server/http-context.ts';
import { refuseForeign } from '../../../../server/own-origin.ts';
import { getApplicant, teachersOf } from '../drafts/applicant.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_BYTES = 1024 * 1024;
const MOST_UNFOLDED = 16 * 1024 * 1024;
const APPLY = { access: ['training.application:apply'] };

/**
 * `POST /training-plan/lines` reads a teaching plan from an Excel file for the form and keeps nothing; `GET /training-plan/template.xlsx`
 * gives an empty one. Both for whoever applies.
 */
export function planRoutes(server: FastifyInstance, app: App): void {
  server.post('/training-plan/lines', { bodyLimit: MOST_BYTES + 64 * 1024, config: APPLY }, async (request) => {
    refuseForeign(request);
    const ctx = await httpContext(app, request);
    const applicant = await getApplicant(ctx);
    const limits = { files: 1, fields: 5, fileSize: MOST_BYTES };
    const part = request.isMultipart() ? await request.file({ limits, throwFileSizeLimit: false }) : undefined;
    if (!part) throw badInput([{ path: 'file', message: '请选择xlsx文件' }]);
    const bytes = await part.toBuffer();
    if (part.file.truncated) throw badInput([{ path: 'file', message: '文件不能超过1MB' }]);
    if (!unfoldsWithin(bytes, MOST_UNFOLDED))
      throw badInput([{ path: 'file', message: '文件不是正确的xlsx，或内容过大' }]);
    const teachers = await teachersOf(ctx, [applicant.id]);
    const byName = Map.groupBy(teachers, ([, name]) => name);
    const ids = new Map([...byName].map(([name, own]) => [name, own.map(([id]) => id)]));
    // Loaded when somebody asks: the library is large and seldom needed.
    const { readPlanSheet } = await import('./plan-sheet.ts');
    return readPlanSheet(bytes, ids);
  });

  server.get('/training-plan/template.xlsx', { config: APPLY }, async (request, reply) => {
    await httpContext(app, request);
    const { writePlanTemplate } = await import('./plan-sheet.ts');
    return reply
      .header('content-type', XLSX)
      .header('content-disposition', contentDisposition('attachment', '教学计划模板.xlsx'))
      .header('cache-control', 'private, no-store')
      .send(await writePlanTemplate());
  });
}
