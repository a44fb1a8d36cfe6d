import { rows, sql } from '../../database/sql.ts';
import { recordAudit } from '../audit/index.ts';
import { addMonths, instantOf, localDateOf } from '../calendar/index.ts';
import type { JobDefinition } from '../jobs/index.ts';
import { type Ctx, transaction } from '../kernel/context.ts';
import { readParameter } from '../parameters/index.ts';
import { stillNeeded } from './notice-keepers.ts';
import { noticeYears } from './parameters.ts';

const CHUNK = 2_000;

/**
 * Clears away the notices that were kept long enough, with their deliveries (01 §2.10, A11). What still waits for somebody stays, and what is
 * told of a record that is still open or still has to be archived (ADR 0043).
 */
async function forgetNotices(ctx: Ctx): Promise<void> {
  const day = addMonths(localDateOf(ctx.app.clock.now()), -12 * (await readParameter(ctx, noticeYears)));
  let gone = CHUNK;
  while (gone === CHUNK) gone = await transaction(ctx, (tx) => forgetSome(tx, day));
}

/** What goes is said in the transaction in which it goes. */
async function forgetSome(tx: Ctx, day: string): Promise<number> {
  const gone = await rows(
    tx,
    sql`delete from notification where id in (
          select n.id from notification n where n.created_at < ${instantOf(day)}
             and not exists (select 1 from notification_delivery d where d.notification_id = n.id and d.state in ('QUEUED', 'SENDING', 'RETRYING'))
             and not exists (select 1 from task t where t.record_id = n.id and t.closed_at is null)
             and not ${stillNeeded(tx)}
           order by n.created_at limit ${CHUNK}) returning id`,
  );
  if (gone.length > 0)
    await recordAudit(tx, {
      event: 'notice.forget',
      objectType: 'notification',
      detail: { before: day, cleared: gone.length },
    });
  return gone.length;
}

export const forgetNoticesJob: JobDefinition = {
  name: 'notify.forget',
  title: '清除保管期满的通知',
  cron: '50 2 * * *',
  concurrency: 1,
  run: forgetNotices,
};
