import { firstRow, rows, run, sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import type { PageArgs } from '../../graphql/connection.ts';
import { type Ctx, requireUser, transaction } from '../kernel/index.ts';
import { deliveryWhere, noticeWhere } from './lists/notice-filter.ts';
import type { NoticeSort } from './lists/notice-sort.ts';
import type { NotificationConnection, NotificationFilter, NotificationType } from './notification.type.ts';
import { findNotification, type NoticeSelection, pageOfNotifications } from './notification-rows.ts';

/** 我收到的: what the caller was told, the newest first unless said, with the number still unread. */
export async function readInbox(
  ctx: Ctx,
  filter: NotificationFilter,
  args: PageArgs,
  sort?: NoticeSort,
): Promise<NotificationConnection> {
  const page = await pageOfNotifications(ctx, inboxSelection(ctx, filter, sort), args);
  return { ...page, unreadCount: await countUnread(ctx) };
}

/** The caller's own notices under a filter. */
export function inboxSelection(ctx: Ctx, filter: NotificationFilter, sort?: NoticeSort): NoticeSelection {
  const { userId } = requireUser(ctx);
  return {
    where: sql`n.receiver_user_id = ${userId} and ${noticeWhere(filter)}`,
    ...(filter.channels?.length || filter.states?.length ? { delivery: deliveryWhere(filter) } : {}),
    ...(sort && { sort }),
  };
}

/** How many notices the caller has not read. */
export async function countUnread(ctx: Ctx): Promise<number> {
  const { userId } = requireUser(ctx);
  const row = await firstRow<{ count: string }>(
    ctx,
    sql`select count(*) as count from notification where receiver_user_id = ${userId} and read_at is null`,
  );
  return Number(row?.count ?? 0);
}

/** One notice of the caller; another's is undefined like one that does not exist. */
export async function findOwnNotification(ctx: Ctx, id: string): Promise<NotificationType | undefined> {
  const { userId } = requireUser(ctx);
  return findNotification(ctx, id, sql`n.receiver_user_id = ${userId}`);
}

/**
 * Marks the caller's notices read: those named, or every one. Others' and unknown ids are passed over. Every open console of the caller
 * counts anew.
 *
 * @returns how many were unread before
 */
export async function markRead(ctx: Ctx, which: { ids: readonly string[] } | 'ALL'): Promise<number> {
  const { userId } = requireUser(ctx);
  const chosen = which === 'ALL' ? sql`true` : sql`id = any(${which.ids.filter(isUuid)}::uuid[])`;
  const now = ctx.app.clock.now();
  return transaction(ctx, async (tx) => {
    const marked = await rows<{ id: string }>(
      tx,
      sql`update notification set read_at = ${now} where receiver_user_id = ${userId} and read_at is null and ${chosen} returning id`,
    );
    const [first] = marked;
    if (!first) return 0;
    await run(
      tx,
      sql`update notification_delivery set state = 'READ', updated_at = ${now}
          where notification_id = any(${marked.map(({ id }) => id)}::uuid[]) and channel in ('IN_APP', 'POPUP')`,
    );
    tx.afterCommit(() => tx.app.bus.publish({ type: 'notice', userId, notificationId: first.id, read: true }));
    return marked.length;
  });
}
