import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { TEMPLATE_FORMATS, type TemplateFormat } from '../../../../platform/documents/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { readSealed, sendExport } from '../../../../platform/files/index.ts';
import { type App, type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { httpContext } from '../../../../server/http-context.ts';
import { reserveFormTemplate } from '../form/form-template.ts';
import { RIGHTS } from '../permissions.ts';
import { RESERVE } from '../record-type.ts';
import { reserveRecord } from '../reserve.record.ts';
import { keepFormFile } from './form-files.ts';
import { leftOutOf, rightsOf } from './rights.ts';

/** An edition of a form that exists, to whom sees its record: as a file of what he may see. */
async function openForm(ctx: Ctx, id: string, format: TemplateFormat) {
  const one = isUuid(id)
    ? await tables(ctx)
        .selectFrom('reserve_export')
        .select(['id', 'record_id', 'export_no', 'edition', 'reason'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!one) throw refuse('NOT_FOUND');
  const row = await reserveRecord.get(ctx, one.record_id);
  const rights = rightsOf(ctx, row);
  return transaction(ctx, async (tx) => {
    const file = await keepFormFile(tx, one.id, format, rights);
    await recordAudit(tx, {
      event: 'reserve.download',
      objectType: RESERVE,
      objectId: one.record_id,
      detail: {
        exportNo: one.export_no,
        edition: one.edition,
        format,
        leftOut: leftOutOf(rights),
        sm3: file.sm3,
        reason: one.reason,
      },
    });
    return { name: `${reserveFormTemplate.title}_${one.export_no}.${format}`, file };
  });
}

/** `/exports/reserve-forms/<id of the export>/form.pdf`, `.ofd`, `.docx`. */
export function reserveFormRoutes(server: FastifyInstance, app: App): void {
  for (const format of TEMPLATE_FORMATS)
    server.get<{ Params: { id: string } }>(
      `/exports/reserve-forms/:id/form.${format}`,
      // Who decides on it reads it too.
      { config: { access: [RIGHTS.export, RIGHTS.result] } },
      async (request, reply) => {
        const ctx = await httpContext(app, request);
        const { name, file } = await openForm(ctx, request.params.id, format);
        return sendExport(reply, name, { size: file.size, content: () => Readable.from(readSealed(ctx, file.fileId)) });
      },
    );
}
