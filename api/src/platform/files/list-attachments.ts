import { rows, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/index.ts';
import { type Attachment, SOURCE_TITLES } from './attachment.ts';
import { SCAN_RESULTS } from './scan-upload.ts';
import { withheldFrom } from './withheld.ts';

/** Address under which a file's content is served. */
export function fileUrl(fileId: string): string {
  return `/files/${fileId}`;
}

/**
 * The attachments of many records of one type in one statement, oldest first, without what is withheld from him who asks. The caller has
 * decided that the records may be seen.
 *
 * @returns by record id; records without attachments have an empty list
 */
export async function listAttachments(
  ctx: Ctx,
  recordType: string,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Attachment[]>> {
  const byRecord = new Map<string, Attachment[]>(recordIds.map((id) => [id, []]));
  if (recordIds.length === 0) return byRecord;
  const withheld = withheldFrom(ctx).flatMap(({ type, materialCode }) => (type === recordType ? [materialCode] : []));
  const found = await rows<Omit<Attachment, 'sourceTitle' | 'scanTitle' | 'url'>>(
    ctx,
    sql`select a.id, a.file_id as "fileId", a.record_id as "recordId", a.material_code as "materialCode",
          a.material_name as "materialName", f.name, f.mime, f.size, f.sm3, a.source, f.scan_result as "scanResult",
          a.created_at as "createdAt"
        from attachment a join stored_file f on f.id = a.file_id
        where a.record_type = ${recordType} and a.record_id = any(${recordIds}::uuid[])
          and a.material_code <> all(${withheld}::text[])
        order by a.created_at, a.id`,
  );
  for (const row of found) {
    byRecord.get(row.recordId)?.push({
      ...row,
      sourceTitle: SOURCE_TITLES[row.source],
      scanTitle: SCAN_RESULTS[row.scanResult],
      url: fileUrl(row.fileId),
    });
  }
  return byRecord;
}
