import { firstRow, rows, run, type SqlInstant, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { DomainError, refuse } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { refuseAnnounced } from '../refuse-hoarding.ts';
import { ownerOf } from '../uploader.ts';

/** An upload under way as its owner sees it. */
export interface UploadRow {
  id: string;
  name: string;
  materialCode: string | null;
  size: number;
  received: number;
  /** The file that it has become. */
  fileId: string | null;
  /** Until then somebody is making the file. */
  claimedUntil: SqlInstant | null;
}

/** Uploads that one person may have under way. */
export const MOST_UPLOADS = 10;
const MEGABYTE = 1024 * 1024;

/** The caller's own upload; another's answers like none (NOT_FOUND). */
export async function getOwnUpload(ctx: Ctx, id: string, forUpdate = false): Promise<UploadRow> {
  const found = isUuid(id)
    ? await firstRow<Omit<UploadRow, 'size' | 'received'> & { size: string; received: string }>(
        ctx,
        sql`select id, name, material_code as "materialCode", size, received, file_id as "fileId",
               claimed_until as "claimedUntil" from upload
             where id = ${id} and owner_id = ${ownerOf(ctx)} ${forUpdate ? sql`for update` : sql``}`,
      )
    : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return { ...found, size: Number(found.size), received: Number(found.received) };
}

/**
 * Notes an upload that begins.
 *
 * @throws E-0016, RATE_LIMITED where its owner has no room for the length that was announced; E-0012 too many of one's own under way; E-0013 no
 * room for what is under way altogether
 */
export async function insertUpload(
  tx: Ctx,
  upload: Pick<UploadRow, 'id' | 'name' | 'materialCode' | 'size'>,
): Promise<void> {
  await refuseAnnounced(tx, upload.size);
  // Of many at once each sees those before it.
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('files.uploads', 0))`);
  const under = await firstRow<{ own: number; bytes: string }>(
    tx,
    sql`select count(*) filter (where owner_id = ${ownerOf(tx)})::int as own, coalesce(sum(size), 0) as bytes from upload where file_id is null`,
  );
  if ((under?.own ?? 0) >= MOST_UPLOADS) throw new DomainError('E-0012', '您有过多文件没有传完，请先传完或取消后再传');
  if (Number(under?.bytes ?? 0) + upload.size > tx.app.config.UPLOAD_SPACE_MB * MEGABYTE)
    throw new DomainError('E-0013', '上传空间暂时不足，请稍后再试');
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`insert into upload (id, created_at, touched_at, owner_id, name, material_code, size)
        values (${upload.id}, ${now}, ${now}, ${ownerOf(tx)}, ${upload.name}, ${upload.materialCode}, ${upload.size})`,
  );
}

/** Counts a piece that lies on the disk, in one statement. False where the upload does not stand at its beginning: another was faster. */
export async function countPiece(
  ctx: Ctx,
  uploadId: string,
  piece: { id: string; startsAt: number; bytes: number },
): Promise<boolean> {
  const counted = await firstRow(
    ctx,
    sql`with moved as (
          update upload set received = received + ${piece.bytes}, touched_at = ${ctx.app.clock.now()}
           where id = ${uploadId} and received = ${piece.startsAt} and received + ${piece.bytes} <= size and file_id is null returning id)
        insert into upload_piece (id, upload_id, starts_at, bytes)
        select ${piece.id}::uuid, id, ${piece.startsAt}, ${piece.bytes} from moved returning id`,
  );
  return counted !== undefined;
}

export function readPieceRows(ctx: Ctx, uploadId: string): Promise<{ id: string; startsAt: string; bytes: number }[]> {
  return rows(
    ctx,
    sql`select id, starts_at as "startsAt", bytes from upload_piece where upload_id = ${uploadId} order by starts_at`,
  );
}

export async function deleteUpload(ctx: Ctx, id: string): Promise<void> {
  await run(ctx, sql`delete from upload where id = ${id}`);
}
