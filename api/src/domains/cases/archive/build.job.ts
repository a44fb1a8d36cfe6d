import { firstRow, run, sql } from '../../../database/sql.ts';
import { CryptoError } from '../../../platform/crypto/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { warnTechnicians } from '../feedback/warn-technicians.ts';
import { ARCHIVE_COLUMNS, type ArchiveRow, ownRun } from './archive.ts';
import { buildArchive } from './build-archive.ts';
import { ARCHIVE_JOB } from './job-name.ts';

const HOUR_MS = 3_600_000;
/** Packages of one run; what is left goes on in the next, so that a worker that is stopped does not wait for thousands. */
const MOST_AT_ONCE = 200;

/** Builds what waits, oldest first. A build that breaks is tried again every hour; the finish itself stands (R4.4.3). */
export async function buildWaiting(ctx: Ctx): Promise<void> {
  for (let count = 0; count < MOST_AT_ONCE; count += 1) {
    const row = await claim(ctx);
    if (!row) return;
    try {
      if ((await buildArchive(ctx, row)) === 'CONFIRM') await askFirst(ctx, row);
    } catch (error) {
      await noteFailure(ctx, row, error as Error);
    }
  }
  await ctx.app.jobs.send(ctx, ARCHIVE_JOB, {}, { key: ARCHIVE_JOB });
}

/** Takes the next version, and one whose run was killed an hour ago. */
function claim(ctx: Ctx): Promise<ArchiveRow | undefined> {
  const now = ctx.app.clock.now();
  return firstRow<ArchiveRow>(
    ctx,
    sql`
    update electronic_archive a set state = 'BUILDING', attempts = attempts + 1, updated_at = ${now}
     where a.id = (select id from electronic_archive
                    where (state in ('WAITING', 'FAILED') and next_try_at <= ${now})
                       or (state = 'BUILDING' and updated_at < ${new Date(now.getTime() - HOUR_MS)})
                    order by next_try_at, id limit 1 for update skip locked)
    returning ${sql.raw(ARCHIVE_COLUMNS)}`,
  );
}

async function askFirst(ctx: Ctx, row: ArchiveRow): Promise<void> {
  await run(ctx, sql`update electronic_archive set state = 'CONFIRM', next_try_at = null where ${ownRun(row)}`);
}

async function noteFailure(ctx: Ctx, row: ArchiveRow, error: Error): Promise<void> {
  ctx.app.log.error(
    { err: error, archiveId: row.id, caseId: row.caseId, traceId: ctx.traceId },
    'an archive was not built',
  );
  const now = ctx.app.clock.now();
  await transaction(ctx, async (tx) => {
    const failed = await run(
      tx,
      sql`update electronic_archive set state = 'FAILED', next_try_at = ${new Date(now.getTime() + HOUR_MS)}, updated_at = ${now},
                 last_error = ${wordsOf(error, ctx.traceId)} where ${ownRun(row)}`,
    );
    // Another run has taken it over: what becomes of the package is that one's to say.
    if (failed === 0) return;
    await warnTechnicians(tx, {
      故障描述: `电子档案归档未完成：${row.caseNo}（第${row.attempts}次）`,
      影响范围: '该办件的电子档案暂不能查询下载，办结结果不受影响',
      解决建议: '系统每小时自动重试；多次失败时请按编号查看日志，核对附件存储是否可用、材料是否完整',
      key: `archive-${row.id}`,
    });
  });
}

/** What the list says; the log has the rest. */
function wordsOf(error: Error, traceId: string): string {
  if (error instanceof CryptoError) return `有材料无法解密或已被改动（编号 ${traceId}）`;
  return `归档时发生故障，系统将每小时重试（编号 ${traceId}）`;
}

export const buildArchivesJob: JobDefinition = {
  name: ARCHIVE_JOB,
  title: '电子档案归档',
  cron: '*/10 * * * *',
  concurrency: 1,
  run: buildWaiting,
};
