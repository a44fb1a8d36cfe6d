import { sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import type { PageArgs } from '../../graphql/connection.ts';
import { scopeWhere } from '../access/scope/scope-where.ts';
import { type Ctx, requireUser } from '../kernel/index.ts';
import type { NotificationConnection, SentNotificationFilter } from './notification.type.ts';
import { pageOfNotifications } from './notification-rows.ts';

/** 系统发出的: what was sent on behalf of the organisations in the caller's scope, undelivered ones on demand (01 §6.7). */
export async function readSentBox(
  ctx: Ctx,
  filter: SentNotificationFilter,
  args: PageArgs,
): Promise<NotificationConnection> {
  const { scope } = requireUser(ctx);
  const inScope = sql`n.org_id in (select o.id from (select id as org_id, district_code, path as org_path, id from org) o where ${scopeWhere(scope, 'o')})`;
  const type = filter.type ? sql`n.template_code = ${filter.type}` : sql`true`;
  const about = filter.objectId ? sql`n.record_id = ${isUuid(filter.objectId) ? filter.objectId : null}` : sql`true`;
  const undelivered = filter.undeliveredOnly
    ? sql`exists (select 1 from notification_delivery u where u.notification_id = n.id and u.state in ('GIVEUP', 'NO_TARGET'))`
    : sql`true`;
  const page = await pageOfNotifications(ctx, sql`${inScope} and ${type} and ${about} and ${undelivered}`, args);
  return { ...page, unreadCount: 0 };
}
