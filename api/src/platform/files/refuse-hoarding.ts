import { firstRow, run, sql } from '../../database/sql.ts';
import { DomainError, refuse } from '../errors/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { MOST_BYTES } from './file-rules.ts';
import { ownerOf } from './uploader.ts';

/** Files a person may have lying about unattached: ten cases with all their materials. */
export const MOST_UNATTACHED = 200;
const MEGABYTE = 1024 * 1024;

/**
 * Refuses who has more lying about than anybody has use for: files that hang nowhere and uploads under way, by number and by bytes, with those
 * that are to come.
 *
 * @throws RATE_LIMITED beyond the number, E-0016 beyond UNATTACHED_MB
 */
export async function refuseHoarding(ctx: Ctx, toCome = 0): Promise<void> {
  const owner = ownerOf(ctx);
  const held = await firstRow<{ files: string; bytes: string }>(
    ctx,
    sql`select count(*) as files, coalesce(sum(size), 0) +
               (select coalesce(sum(size), 0) from upload where owner_id is not distinct from ${owner} and file_id is null) as bytes
          from stored_file where state = 'TEMP' and uploader_id is not distinct from ${owner}`,
  );
  if (Number(held?.files ?? 0) >= MOST_UNATTACHED) throw refuse('RATE_LIMITED');
  const bytes = Number(held?.bytes ?? 0) + toCome;
  if (bytes > ctx.app.config.UNATTACHED_MB * MEGABYTE)
    throw new DomainError('E-0016', '您上传后没有提交的文件过大，请先提交；没有提交的文件一天后自动清理');
}

/** {@link refuseHoarding} for a file that has come, until the transaction ends: of several large ones at once each sees those before it. */
export async function refuseHoardingOf(tx: Ctx, { size }: { size: number }): Promise<void> {
  if (size > MOST_BYTES) await refuseAnnounced(tx, size);
}

/**
 * {@link refuseHoarding} for a file that is announced and comes in pieces: who has no room for it hears so before it travels, not at its end.
 * Until the transaction ends the next one of the same person waits.
 */
export async function refuseAnnounced(tx: Ctx, size: number): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`files.unattached.${ownerOf(tx) ?? ''}`}, 0))`);
  await refuseHoarding(tx, size);
}
