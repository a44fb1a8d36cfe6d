import type { FastifyInstance } from 'fastify';
import { httpContext } from '../../../server/http-context.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse } from '../../errors/index.ts';
import { makeExportFile, sendExport } from '../../files/index.ts';
import type { App, Ctx } from '../../kernel/index.ts';
import { templateInForce, templateOf } from './in-force.ts';
import { renderTemplate, TEMPLATE_FORMATS, type TemplateFormat } from './render.ts';
import { TEMPLATE_RIGHTS } from './template.flow.ts';
import { documentTemplate, TEMPLATE } from './template.record.ts';
import { findTemplateKind, sampleOf, type TemplateKind } from './template-kind.ts';

/**
 * `/exports/document-templates/<id>/preview.pdf`, `.ofd`, `.docx`: an edition with sample data; `/exports/document-template-kinds/<kind>/template.docx`:
 * the Word file that is used now, to go on from.
 */
export function templateRoutes(server: FastifyInstance, app: App): void {
  const access = { config: { access: [TEMPLATE_RIGHTS.view] } };
  for (const format of TEMPLATE_FORMATS)
    server.get<{ Params: { id: string } }>(
      `/exports/document-templates/:id/preview.${format}`,
      access,
      async (request, reply) => {
        const { name, file } = await preview(await httpContext(app, request), request.params.id, format);
        return sendExport(reply, name, file);
      },
    );
  server.get<{ Params: { kind: string } }>(
    '/exports/document-template-kinds/:kind/template.docx',
    access,
    async (request, reply) => {
      const ctx = await httpContext(app, request);
      const kind = findTemplateKind(request.params.kind);
      if (!kind) throw refuse('NOT_FOUND');
      const standing = await templateInForce(ctx, kind.kind);
      const bytes = await templateOf(ctx, kind, standing?.id ?? null);
      const file = await fileOf(ctx, kind, standing?.id, bytes);
      return sendExport(reply, `${kind.title}_模板.docx`, file);
    },
  );
}

async function preview(ctx: Ctx, id: string, format: TemplateFormat) {
  const row = await documentTemplate.get(ctx, id);
  const kind = findTemplateKind(row.kind);
  if (!kind) throw refuse('NOT_FOUND');
  const bytes = await renderTemplate(ctx, await templateOf(ctx, kind, row.id), format, {
    title: `${kind.title}（示例）`,
    values: {
      ...sampleOf(kind),
      ...Object.fromEntries(kind.placeholders.filter(({ image }) => image).map(({ name }) => [name, name])),
    },
    images: {},
    withheld: [],
    watermark: '示例数据，仅供核对版式',
    madeAt: ctx.app.clock.now(),
  });
  return { name: `${kind.title}_第${row.edition}版_示例.${format}`, file: await fileOf(ctx, kind, row.id, bytes) };
}

const fileOf = (ctx: Ctx, { kind }: TemplateKind, id: string | undefined, bytes: Buffer) =>
  makeExportFile(
    ctx.app,
    (target) =>
      new Promise((resolve, reject) => {
        target.on('error', reject);
        target.end(bytes, () => resolve(1));
      }),
    ({ sm3 }) =>
      recordAudit(ctx, {
        event: 'template.preview',
        objectType: TEMPLATE,
        ...(id && { objectId: id }),
        detail: { kind, sm3 },
      }),
  );
