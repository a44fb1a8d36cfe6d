import type { RawBuilder } from 'kysely';
import { rows, sql } from '../../database/sql.ts';
import { type Page, type PageArgs, pageSize, toPage } from '../../graphql/connection.ts';
import type { Ctx } from '../kernel/index.ts';
import { behind, cursorOf, type NoticeSort, orderBy, type SortedRow } from './lists/notice-sort.ts';
import { channelTitle, stateTitle } from './notice-words.ts';
import type { NotificationType } from './notification.type.ts';

type NotificationRow = NotificationType & SortedRow;

/** What is the receiver's alone in a text is told to the receiver alone. */
const columns = ({ actor }: Ctx) => sql`n.id, n.template_code as type, t.name as "typeTitle", n.title,
  case when n.receiver_user_id = ${actor.kind === 'USER' ? actor.userId : null}::uuid then n.body else coalesce(n.body_shown, n.body) end as body, n.priority,
  n.priority_order as "priorityOrder", n.matter_code as "matterCode",
  n.matter_name as "matterName", n.record_type as "objectType", n.record_id as "objectId", n.record_title as "objectTitle",
  n.link, n.created_at as "createdAt", n.read_at as "readAt", d.channel, d.state as "deliveryState",
  d.last_error as "deliveryError", n.receiver_name as receiver, n.settled_at as "settledAt",
  array(select c.channel from notification_delivery c where c.notification_id = n.id order by c.channel) as channels`;

export const NEWEST_FIRST: NoticeSort = { field: 'CREATED_AT', direction: 'DESC' };

/** Which notices to read and how; `delivery` says which delivery of each is shown. */
export interface NoticeSelection {
  where: RawBuilder<unknown>;
  delivery?: RawBuilder<unknown>;
  sort?: NoticeSort;
}

/**
 * A page of notifications, each with the delivery that says most about it: of those asked for the one that failed, else the message, else
 * the console's.
 */
export async function pageOfNotifications(
  ctx: Ctx,
  selection: NoticeSelection,
  args: PageArgs,
): Promise<Page<NotificationType>> {
  const size = pageSize(args);
  const sort = selection.sort ?? NEWEST_FIRST;
  const found = await selectNotifications(ctx, selection, args.after, size + 1);
  return toPage(found, size, args, (row) => cursorOf(sort, row), viewNotification);
}

/** Everything of a selection, a page at a time, for a file. */
export async function* notificationPages(
  ctx: Ctx,
  selection: NoticeSelection,
): AsyncGenerator<readonly NotificationType[]> {
  const sort = selection.sort ?? NEWEST_FIRST;
  for (let after: string | undefined; ; ) {
    const page = await selectNotifications(ctx, selection, after, FILE_PAGE);
    if (page.length > 0) yield page.map(viewNotification);
    const last = page.at(-1);
    if (!last || page.length < FILE_PAGE) return;
    after = cursorOf(sort, last);
  }
}

const FILE_PAGE = 1000;

/** The rows of the page first, then what hangs on them: a long list must not pay for the rows that it does not show. */
async function selectNotifications(
  ctx: Ctx,
  { where, delivery, sort = NEWEST_FIRST }: NoticeSelection,
  after: string | null | undefined,
  limit: number,
): Promise<NotificationRow[]> {
  const shown = delivery
    ? sql`exists (select 1 from notification_delivery where notification_id = n.id and ${delivery})`
    : sql`true`;
  const page = sql`(select n.* from notification n where ${where} and ${shown} and ${behind(sort, after)}
    order by ${orderBy(sort)} limit ${limit})`;
  return rows<NotificationRow>(ctx, sql`${selectFrom(ctx, page, delivery)} order by ${orderBy(sort)}`);
}

/** The first notices of a selection. */
export async function readNotifications(
  ctx: Ctx,
  selection: NoticeSelection,
  after: string | null,
  limit: number,
): Promise<NotificationType[]> {
  return (await selectNotifications(ctx, selection, after, limit)).map(viewNotification);
}

/** One notification by id, undefined when the condition does not hold for it. */
export async function findNotification(
  ctx: Ctx,
  id: string,
  where: RawBuilder<unknown>,
): Promise<NotificationType | undefined> {
  const [row] = await rows<NotificationRow>(
    ctx,
    selectFrom(ctx, sql`(select n.* from notification n where ${where} and n.id = ${id})`),
  );
  return row && viewNotification(row);
}

function selectFrom(
  ctx: Ctx,
  page: RawBuilder<unknown>,
  delivery: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> {
  return sql`select ${columns(ctx)} from ${page} n
    join notice_template t on t.code = n.template_code and t.version = n.template_version
    join lateral (select channel, state, last_error from notification_delivery
      where notification_id = n.id and ${delivery}
      order by state in ('GIVEUP', 'NO_TARGET') desc, channel = 'SMS' desc, channel = 'POPUP' desc limit 1) d on true`;
}

function viewNotification(row: NotificationRow): NotificationType {
  return {
    ...row,
    channel: channelTitle(row.channel),
    popup: row.channels.includes('POPUP'),
    channels: row.channels.map(channelTitle),
    deliveryTitle: stateTitle(row.deliveryState),
  };
}
