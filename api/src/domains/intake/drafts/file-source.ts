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
 * The files with their 来源 (01 §10.7): a picture from the album stays one, and an e-licence a reference to its library, also when another page
 * hands it in again and says nothing of it, or it was taken from 材料库; an e-licence only as the material it was fetched as. Asked before
 * anything is detached; one statement.
 */
export async function withSources<File extends GivenFile>(
  ctx: Ctx,
  files: readonly File[],
): Promise<(File & { source: AttachmentSource })[]> {
  // What is no identifier is refused where files are attached.
  const ids = files.map(({ fileId }) => fileId).filter(isUuid);
  const known = await rows<Known>(
    ctx,
    sql`select distinct file_id as "fileId", source, case when source = 'ELICENCE' then material_code end as "materialCode"
          from attachment where source in ('ALBUM', 'ELICENCE') and file_id = any(${ids}::uuid[])`,
  );
  return files.map((file) => ({
    ...file,
    source: sourceOf(
      file,
      known.filter(({ fileId }) => fileId === file.fileId.toLowerCase()),
    ),
  }));
}

interface Known {
  fileId: string;
  source: 'ALBUM' | 'ELICENCE';
  /** Of an e-licence: as what it was fetched. */
  materialCode: string | null;
}

function sourceOf({ materialCode, origin }: GivenFile, known: readonly Known[]): AttachmentSource {
  if (known.some((one) => one.source === 'ELICENCE' && one.materialCode === materialCode)) return 'ELICENCE';
  if (origin) return origin === 'ALBUM' ? 'ALBUM' : 'PORTAL';
  return known.some(({ source }) => source === 'ALBUM') ? 'ALBUM' : 'PORTAL';
}
