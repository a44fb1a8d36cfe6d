import { rows, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import type { AttachmentSource } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** A file as the applicant's pages hand it in. */
export interface GivenFile {
  fileId: string;
  materialCode: string;
  /** Of a picture of the phone: taken then and there, or chosen from the album. */
  origin?: 'CAMERA' | 'ALBUM' | null | undefined;
}

/**
 * The files with their 来源 (01 §10.7): a picture from the album stays one, also when another page hands it in again and says nothing of it,
 * or it was taken from 材料库. Asked before anything is detached; one statement.
 */
export async function withSources<File extends GivenFile>(
  ctx: Ctx,
  files: readonly File[],
): Promise<(File & { source: AttachmentSource })[]> {
  // What is no identifier is refused where files are attached.
  const ids = files.map(({ fileId }) => fileId).filter(isUuid);
  const known = await rows<{ fileId: string }>(
    ctx,
    sql`select distinct file_id as "fileId" from attachment where source = 'ALBUM' and file_id = any(${ids}::uuid[])`,
  );
  const album = new Set(known.map(({ fileId }) => fileId));
  return files.map((file) => ({ ...file, source: sourceOf(file, album) }));
}

function sourceOf({ fileId, origin }: GivenFile, album: ReadonlySet<string>): AttachmentSource {
  if (origin) return origin === 'ALBUM' ? 'ALBUM' : 'PORTAL';
  return album.has(fileId) ? 'ALBUM' : 'PORTAL';
}
