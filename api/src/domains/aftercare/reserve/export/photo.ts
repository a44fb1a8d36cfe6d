import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { tables } from '../../../../database/tables.ts';
import type { TemplateImage } from '../../../../platform/documents/index.ts';
import { readSealed } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { RESERVE } from '../record-type.ts';

/** Code of the material under which a record's photograph hangs on it. */
export const PHOTO = 'RESERVE_PHOTO';
const FORMATS = ['image/jpeg', 'image/png'] as const;

/** The newest photograph of a record, or none: the form then has a blank frame. */
export async function photoIdOf(ctx: Ctx, recordId: string): Promise<string | null> {
  const file = await tables(ctx)
    .selectFrom('attachment as a')
    .innerJoin('stored_file as f', 'f.id', 'a.file_id')
    .select('f.id')
    .where('a.record_type', '=', RESERVE)
    .where('a.record_id', '=', recordId)
    .where('a.material_code', '=', PHOTO)
    .where('f.mime', 'in', [...FORMATS])
    .orderBy('a.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return file?.id ?? null;
}

/** A photograph as an export has frozen it. */
export async function readPhoto(ctx: Ctx, id: string): Promise<TemplateImage | undefined> {
  const file = await tables(ctx).selectFrom('stored_file').select('mime').where('id', '=', id).executeTakeFirst();
  const format = FORMATS.find((known) => known === file?.mime);
  return format && { bytes: await buffer(Readable.from(readSealed(ctx, id))), format };
}
