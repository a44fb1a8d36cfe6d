import { rows, sql } from '../../database/sql.ts';
import { DAY_MS } from '../calendar/index.ts';
import type { JobDefinition } from '../jobs/job-definition.ts';
import { type Ctx, transaction } from '../kernel/index.ts';
import { sweepOrphans } from './sweep-orphans.ts';
import { removeFile } from './vault.ts';

const BATCH = 500;

/** Uploads that nobody attached within a day belong to forms that were given up. */
export const cleanUpFilesJob: JobDefinition = {
  name: 'files.clean-up',
  title: '清理未使用的附件',
  cron: '20 * * * *',
  concurrency: 1,
  run: removeUnattached,
};

/** A nightly look for files without a row. */
export const sweepFilesJob: JobDefinition = {
  name: 'files.sweep',
  title: '清理无登记的文件',
  cron: '10 3 * * *',
  concurrency: 1,
  run: sweepOrphans,
};

async function removeUnattached(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.app.clock.now().getTime() - DAY_MS);
  for (;;) {
    const removed = await transaction(ctx, (tx) => deleteRows(tx, before));
    // The rows go first: a crash in between leaves an unreadable file behind, never a row without its file.
    for (const { id } of removed) await removeFile(ctx.app, id);
    if (removed.length < BATCH) return;
  }
}

async function deleteRows(tx: Ctx, before: Date): Promise<{ id: string }[]> {
  return rows<{ id: string }>(
    tx,
    sql`delete from stored_file where id in (
          select id from stored_file where state = 'TEMP' and created_at < ${before}
          order by created_at limit ${BATCH} for update skip locked)
        returning id`,
  );
}
