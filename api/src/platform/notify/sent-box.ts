import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import type { PageArgs } from '../../graphql/connection.ts';
import { scopeWhere } from '../access/scope/scope-where.ts';
import { type Ctx, requireUser } from '../kernel/index.ts';
import { deliveryWhere, noticeWhere } from './lists/notice-filter.ts';
import type { NoticeSort } from './lists/notice-sort.ts';
import type { NotificationConnection, SentNotificationFilter } from './notification.type.ts';
import { type NoticeSelection, pageOfNotifications } from './notification-rows.ts';

/** 系统发出的: what was sent on behalf of the organisations in the caller's scope, undelivered ones on demand (01 §6.7). */
export async function readSentBox(
  ctx: Ctx,
  filter: SentNotificationFilter,
  args: PageArgs,
  sort?: NoticeSort,
): Promise<NotificationConnection> {
  return { ...(await pageOfNotifications(ctx, sentSelection(ctx, filter, sort), args)), unreadCount: 0 };
}

/** What was sent in the caller's scope under a filter; 未送达 shows the deliveries that did not arrive. */
export function sentSelection(ctx: Ctx, filter: SentNotificationFilter, sort?: NoticeSort): NoticeSelection {
  const narrowed = filter.channels?.length || filter.states?.length;
  return {
    where: sql`${sentWithin(ctx)} and ${noticeWhere(filter)}`,
    ...(narrowed ? { delivery: deliveryWhere(filter) } : {}),
    ...(sort && { sort }),
  };
}

/** Notices `n` of the organisations in the caller's scope. */
export function sentWithin(ctx: Ctx): RawBuilder<unknown> {
  const { scope } = requireUser(ctx);
  return sql`n.org_id in (select o.id from (select id as org_id, district_code, path as org_path, id from org) o where ${scopeWhere(scope, 'o')})`;
}
