import { run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { refuse, requireReason } from '../../errors/index.ts';
import { actorName, type Ctx, transaction } from '../../kernel/index.ts';
import { closeTasks } from '../../tasks/tasks.ts';
import { noticeRefusal } from './errors.ts';
import { getVisibleNotice } from './find-notice.ts';
import { readNoticeDetail } from './notice-detail.ts';
import type { NotificationDetailType } from './notice-detail.type.ts';

/**
 * 登记已告知: the receiver of a notice that could not be delivered was told otherwise, by telephone or at the window. Closes the to-do.
 *
 * @throws NOT_FOUND; E-0005 for a remark that is none; E-TZ-02 when it was delivered or settled already
 */
export async function settleNotice(ctx: Ctx, id: string, note: string): Promise<NotificationDetailType> {
  const words = requireReason(note);
  const visible = await getVisibleNotice(ctx, id);
  if (!visible.sent) throw refuse('NOT_FOUND');
  await transaction(ctx, async (tx) => {
    const settled = await run(
      tx,
      sql`update notification n set settled_at = ${tx.app.clock.now()}, settled_by_name = ${actorName(tx.actor)},
            settled_note = ${words}
          where n.id = ${visible.id} and n.settled_at is null and exists (select 1 from notification_delivery d
            where d.notification_id = n.id and d.state in ('GIVEUP', 'NO_TARGET'))`,
    );
    if (settled === 0) throw noticeRefusal('E-TZ-02');
    await closeTasks(tx, [visible.id]);
    await recordAudit(tx, { event: 'notice.settle', objectType: 'notification', objectId: visible.id });
  });
  return readNoticeDetail(ctx, visible.id);
}
