import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rows, run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { addMonths, localDateOf } from '../../calendar/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { readParameter } from '../../parameters/index.ts';
import { archiveFolder } from './archive-file.ts';
import { logYears } from './parameters.ts';

/** Destroys the files of those days that were kept long enough and whose rows two persons have purged; the row of the day stays as proof (A11). */
export async function expireArchives(ctx: Ctx): Promise<number> {
  const before = addMonths(localDateOf(ctx.app.clock.now()), -12 * (await readParameter(ctx, logYears)));
  const due = await rows<{ day: string; fileName: string }>(
    ctx,
    sql`select day::text as day, file_name as "fileName" from exchange_log_archive
         where day < ${before}::date and purged_at is not null and expired_at is null order by day`,
  );
  for (const { day, fileName } of due) {
    await rm(join(archiveFolder(ctx.app), fileName), { force: true });
    await transaction(ctx, async (tx) => {
      await run(tx, sql`update exchange_log_archive set expired_at = ${tx.app.clock.now()} where day = ${day}::date`);
      await recordAudit(tx, { event: 'dx.log.expire', objectType: 'exchangeLog', objectId: day });
    });
  }
  return due.length;
}
