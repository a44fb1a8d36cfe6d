import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { tables } from '../../../../database/tables.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { decryptColumn } from '../../../../platform/crypto/index.ts';
import { renderTemplate, type TemplateFormat, templateOf } from '../../../../platform/documents/index.ts';
import { keepSealed, OFD_TYPE, readSealed } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { reserveFormTemplate } from '../form/form-template.ts';
import { type ExportHead, type FrozenValues, filledFields } from '../form/placeholders.ts';
import { readPhoto } from './photo.ts';
import { type FormRights, leftOutOf } from './rights.ts';

const MIMES: Readonly<Record<TemplateFormat, string>> = {
  pdf: 'application/pdf',
  ofd: OFD_TYPE,
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

interface FormFile {
  fileId: string;
  size: number;
  sm3: string;
}

/** The blank frame of a form without a photograph (01 §12.8). */
const NO_PHOTO = '照片\n（未提供）';

/**
 * A file of an export as it was first made, or made now of the frozen values and the template of that time, by what its reader may see. Part of the
 * caller's transaction.
 */
export async function keepFormFile(
  tx: Ctx,
  exportId: string,
  format: TemplateFormat,
  rights: FormRights,
): Promise<FormFile> {
  const of = { export_id: exportId, format, with_health: rights.health, with_secret: rights.secret };
  const known = await tables(tx)
    .selectFrom('reserve_export_file')
    .select(['file_id', 'size', 'sm3'])
    .where('export_id', '=', exportId)
    .where('format', '=', format)
    .where('with_health', '=', rights.health)
    .where('with_secret', '=', rights.secret)
    .executeTakeFirst();
  if (known) return { fileId: known.file_id, size: Number(known.size), sm3: known.sm3 };
  const { name, bytes } = await renderForm(tx, exportId, format, rights);
  const sealed = await keepSealed(tx, { name, mime: MIMES[format], source: Readable.from([bytes]) });
  await tables(tx)
    .insertInto('reserve_export_file')
    .values({ ...of, file_id: sealed.id, size: String(sealed.size), sm3: sealed.sm3 })
    // Of two at once the one that was first stays; both were drawn of the same.
    .onConflict((on) => on.doNothing())
    .execute();
  return { fileId: sealed.id, size: sealed.size, sm3: sealed.sm3 };
}

/** The content of a kept file. */
export const readFormFile = (ctx: Ctx, { fileId }: FormFile): Promise<Buffer> =>
  buffer(Readable.from(readSealed(ctx, fileId)));

async function renderForm(ctx: Ctx, exportId: string, format: TemplateFormat, rights: FormRights) {
  const one = await tables(ctx)
    .selectFrom('reserve_export')
    .selectAll()
    .where('id', '=', exportId)
    .executeTakeFirstOrThrow();
  const { head, values, photoId } = readContent(ctx, exportId, one.content);
  const photo = photoId ? await readPhoto(ctx, photoId) : undefined;
  const madeAt = new Date(one.exported_at);
  const title = reserveFormTemplate.title;
  const withheld = leftOutOf(rights);
  const filled = filledFields(values, head);
  for (const name of withheld) filled[name] = '';
  const bytes = await renderTemplate(ctx, await templateOf(ctx, reserveFormTemplate, one.template_id), format, {
    title: `${title} ${one.export_no}`,
    values: photo ? filled : { ...filled, 照片: NO_PHOTO },
    images: photo ? { 照片: photo } : {},
    withheld,
    watermark: `${one.org_name} ${one.exported_by_name} ${formatDateTime(madeAt)} 导出`,
    madeAt,
  });
  return { name: `${title}_${one.export_no}.${format}`, bytes };
}

/** What an export has frozen: later changes of the record leave it as it is. */
export interface FrozenContent {
  head: ExportHead;
  values: FrozenValues;
  photoId: string | null;
}

/** Reads it. */
export function readContent(ctx: Ctx, exportId: string, sealed: string): FrozenContent {
  const cell = { table: 'reserve_export', column: 'content', rowId: exportId };
  return JSON.parse(decryptColumn(ctx.app.keys, cell, sealed));
}
