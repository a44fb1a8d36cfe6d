import { rows, sql } from '../../../database/sql.ts';
import { DAY_MS } from '../../calendar/index.ts';
import type { JobDefinition } from '../../jobs/job-definition.ts';
import type { Ctx } from '../../kernel/index.ts';
import { removePieces, uploadsOnDisk } from './pieces.ts';

/** Uploads on which nothing has come for a day are given up, finished ones forgotten (02 §2.6). */
export const expireUploadsJob: JobDefinition = {
  name: 'files.expire-uploads',
  title: '清理未传完的文件',
  cron: '35 * * * *',
  concurrency: 1,
  run: expireUploads,
};

async function expireUploads(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.app.clock.now().getTime() - DAY_MS);
  await rows(ctx, sql`delete from upload where touched_at < ${before} returning id`);
  // Also what a process left behind that was killed between row and disk.
  const onDisk = await uploadsOnDisk(ctx.app);
  const known = await rows<{ id: string }>(
    ctx,
    sql`select id from upload where id = any(${onDisk}::uuid[]) and file_id is null`,
  );
  const kept = new Set(known.map(({ id }) => id));
  for (const id of onDisk) if (!kept.has(id)) await removePieces(ctx.app, id);
}
