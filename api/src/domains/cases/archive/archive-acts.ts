import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { ARCHIVE, ARCHIVE_STATES, type ArchiveState } from './archive.ts';
import type { ElectronicArchiveType } from './archive.type.ts';
import { getArchive, viewArchive } from './find-archives.ts';
import { ARCHIVE_JOB } from './job-name.ts';

/** 确认归档 of a package of more than 2 GB (6.11), 重新归档 of one that failed: the job takes it at once. @throws NOT_FOUND, E-0503 */
export async function rebuildArchive(ctx: Ctx, id: string): Promise<ElectronicArchiveType> {
  const { id: archiveId } = await getArchive(ctx, id);
  await transaction(ctx, async (tx) => {
    const row = await tables(tx)
      .selectFrom('electronic_archive')
      .select('state')
      .$narrowType<{ state: ArchiveState }>()
      .where('id', '=', archiveId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw refuse('NOT_FOUND');
    if (row.state !== 'CONFIRM' && row.state !== 'FAILED') throw refuse('E-0503', { state: ARCHIVE_STATES[row.state] });
    const now = tx.app.clock.now();
    await run(
      tx,
      sql`update electronic_archive set state = 'WAITING', next_try_at = ${now}, updated_at = ${now},
                 large_allowed_by = case when state = 'CONFIRM' then ${actorName(tx.actor)} else large_allowed_by end
           where id = ${archiveId}`,
    );
    await recordAudit(tx, { event: 'archive.rebuild', objectType: ARCHIVE, objectId: archiveId, detail: row });
    await tx.app.jobs.send(tx, ARCHIVE_JOB, {}, { key: ARCHIVE_JOB });
  });
  return viewArchive(ctx, await getArchive(ctx, archiveId));
}
