import type {} from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { badInput } from '../../../platform/errors/index.ts';
import { unfoldsWithin } from '../../../platform/files/unfolded-size.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { contentDisposition } from '../../../server/content-disposition.ts';
import { httpContext } from '../../../server/http-context.ts';
import { refuseForeign } from '../../../server/own-origin.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_BYTES = 1024 * 1024;
const MOST_UNFOLDED = 16 * 1024 * 1024;
const EDIT = { access: ['dx.source:create', 'dx.source:edit'] };

/**
 * `POST /exchange/source-fields` reads the fields of an Excel file for the editor and keeps nothing; `GET …/template.xlsx` gives an empty
 * one. Both for whoever may create or change a source.
 */
export function sourceRoutes(server: FastifyInstance, app: App): void {
  server.post('/exchange/source-fields', { bodyLimit: MOST_BYTES + 64 * 1024, config: EDIT }, async (request) => {
    refuseForeign(request);
    await httpContext(app, request);
    const limits = { files: 1, fields: 5, fileSize: MOST_BYTES };
    const part = request.isMultipart() ? await request.file({ limits, throwFileSizeLimit: false }) : undefined;
    if (!part) throw badInput([{ path: 'file', message: '请选择xlsx文件' }]);
    const bytes = await part.toBuffer();
    if (part.file.truncated) throw badInput([{ path: 'file', message: '文件不能超过1MB' }]);
    if (!unfoldsWithin(bytes, MOST_UNFOLDED))
      throw badInput([{ path: 'file', message: '文件不是正确的xlsx，或内容过大' }]);
    // Loaded when somebody asks: the library is large and seldom needed.
    const { readFieldSheet } = await import('./field-sheet.ts');
    return readFieldSheet(bytes);
  });

  server.get('/exchange/source-fields/template.xlsx', { config: EDIT }, async (request, reply) => {
    await httpContext(app, request);
    const { writeFieldTemplate } = await import('./field-sheet.ts');
    return reply
      .header('content-type', XLSX)
      .header('content-disposition', contentDisposition('attachment', '数据源字段模板.xlsx'))
      .header('cache-control', 'private, no-store')
      .send(await writeFieldTemplate());
  });
}
