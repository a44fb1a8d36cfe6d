import type {} from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { badInput } from '../../../../platform/errors/index.ts';
import { unfoldsWithin } from '../../../../platform/exchange/sources/unfolded-size.ts';
import { listRoute, readExportFilter } from '../../../../platform/exports/index.ts';
import type { App } from '../../../../platform/kernel/index.ts';
import { contentDisposition } from '../../../../server/content-disposition.ts';
import { httpContext } from '../../../../server/http-context.ts';
import { refuseForeign } from '../../../../server/own-origin.ts';
import { expertFilterSchema, expertsExport } from './export-experts.ts';
import { importExperts } from './import-experts.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_BYTES = 1024 * 1024;
const MOST_UNFOLDED = 16 * 1024 * 1024;
const MANAGE = { access: ['training.expert:manage'] };

/**
 * `/exports/review-experts.xlsx`; `POST /review-experts/check` and `/review-experts/import` (with `?onlyGood=1`), each with the file;
 * `GET /review-experts/template.xlsx`. All for training.expert:manage.
 */
export function expertRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: `/exports/${expertsExport.kind}.xlsx`,
    access: 'training.expert:manage',
    list: expertsExport,
    read: (source) => readExportFilter(expertFilterSchema, source, { absent: {} }),
  });

  for (const step of ['check', 'import'] as const)
    server.post<{ Querystring: { onlyGood?: string } }>(
      `/review-experts/${step}`,
      { bodyLimit: MOST_BYTES + 64 * 1024, config: MANAGE },
      async (request) => {
        refuseForeign(request);
        const ctx = await httpContext(app, request);
        const limits = { files: 1, fields: 5, fileSize: MOST_BYTES };
        const part = request.isMultipart() ? await request.file({ limits, throwFileSizeLimit: false }) : undefined;
        if (!part) throw badInput([{ path: 'file', message: '请选择xlsx文件' }]);
        const bytes = await part.toBuffer();
        if (part.file.truncated) throw badInput([{ path: 'file', message: '文件不能超过1MB' }]);
        if (!unfoldsWithin(bytes, MOST_UNFOLDED))
          throw badInput([{ path: 'file', message: '文件不是正确的xlsx，或内容过大' }]);
        const onlyGood = request.query.onlyGood === '1';
        return importExperts(ctx, { bytes, fileName: part.filename, commit: step === 'import', onlyGood });
      },
    );

  server.get('/review-experts/template.xlsx', { config: MANAGE }, async (request, reply) => {
    await httpContext(app, request);
    const { writeExpertTemplate } = await import('./expert-sheet.ts');
    return reply
      .header('content-type', XLSX)
      .header('content-disposition', contentDisposition('attachment', '评审专家导入模板.xlsx'))
      .header('cache-control', 'private, no-store')
      .send(await writeExpertTemplate());
  });
}
