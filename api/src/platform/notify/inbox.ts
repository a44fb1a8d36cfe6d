import { firstRow, rows, run, sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import type { PageArgs } from '../../graphql/connection.ts';
import { type Ctx, requireUser, transaction } from '../kernel/index.ts';
import type { NotificationConnection, NotificationFilter, NotificationType } from './notification.type.ts';
import { findNotification, pageOfNotifications } from './notification-rows.ts';

/** 我收到的: what the caller was told, the newest first, with the number still unread. */
export async function readInbox(ctx: Ctx, filter: NotificationFilter, args: PageArgs): Promise<NotificationConnection> {
  const { userId } = requireUser(ctx);
  const unread = filter.unreadOnly ? sql`n.read_at is null` : sql`true`;
  const type = filter.type ? sql`n.template_code = ${filter.type}` : sql`true`;
  const page = await pageOfNotifications(ctx, sql`n.receiver_user_id = ${userId} and ${unread} and ${type}`, args);
  return { ...page, unreadCount: await countUnread(ctx) };
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
 * Marks the caller's notices read: those named, or every one. Others' and unknown ids are passed over.
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
    await run(
      tx,
      sql`update notification_delivery set state = 'READ', updated_at = ${now}
          where notification_id = any(${marked.map(({ id }) => id)}::uuid[]) and channel in ('IN_APP', 'POPUP')`,
    );
    return marked.length;
  });
}
