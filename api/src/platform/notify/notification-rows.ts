import type { RawBuilder } from 'kysely';
import { rows, sql } from '../../database/sql.ts';
import {
  decodeMomentCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../graphql/connection.ts';
import type { Ctx } from '../kernel/index.ts';
import type { NotificationType } from './notification.type.ts';

const CHANNEL_TITLES: Readonly<Record<string, string>> = { IN_APP: '站内消息', POPUP: '弹窗提醒', SMS: '短信' };

const STATE_TITLES: Readonly<Record<string, string>> = {
  QUEUED: '待发送',
  SENDING: '发送中',
  SENT: '已发送',
  DELIVERED: '已送达',
  READ: '已读',
  FAILED: '发送失败',
  RETRYING: '等待重试',
  GIVEUP: '未送达',
  NO_TARGET: '无接收号码',
};

const COLUMNS = sql`n.id, n.template_code as type, t.name as "typeTitle", n.title, n.body, n.priority,
  n.matter_name as "matterName", n.record_type as "objectType", n.record_id as "objectId", n.record_title as "objectTitle",
  n.link, n.created_at as "createdAt", n.read_at as "readAt", d.channel, d.state as "deliveryState",
  d.last_error as "deliveryError", n.receiver_name as receiver`;

/**
 * A page of notifications, the newest first, each with the delivery that says most about it: the one that failed, else the message, else
 * the console's.
 */
export async function pageOfNotifications(
  ctx: Ctx,
  where: RawBuilder<unknown>,
  args: PageArgs,
): Promise<Page<NotificationType>> {
  const size = pageSize(args);
  const found = await rows<NotificationType>(
    ctx,
    sql`${selectFrom(where)} and ${afterCursor(args.after)} order by n.created_at desc, n.id desc limit ${size + 1}`,
  );
  return toPage(found, size, args, (row) => encodeCursor(row.createdAt, row.id), withTitles);
}

/** One notification by id, undefined when the condition does not hold for it. */
export async function findNotification(
  ctx: Ctx,
  id: string,
  where: RawBuilder<unknown>,
): Promise<NotificationType | undefined> {
  const [row] = await rows<NotificationType>(ctx, sql`${selectFrom(where)} and n.id = ${id}`);
  return row && withTitles(row);
}

function selectFrom(where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select ${COLUMNS} from notification n
    join notice_template t on t.code = n.template_code and t.version = n.template_version
    join lateral (select channel, state, last_error from notification_delivery
      where notification_id = n.id
      order by state in ('GIVEUP', 'NO_TARGET') desc, channel = 'SMS' desc, channel = 'POPUP' desc limit 1) d on true
    where ${where}`;
}

function afterCursor(after: string | null | undefined): RawBuilder<unknown> {
  if (!after) return sql`true`;
  const { key, id } = decodeMomentCursor(after);
  return sql`(n.created_at, n.id) < (${key}::timestamptz, ${id}::uuid)`;
}

function withTitles(row: NotificationType): NotificationType {
  return {
    ...row,
    channel: CHANNEL_TITLES[row.channel] ?? row.channel,
    deliveryTitle: STATE_TITLES[row.deliveryState] ?? row.deliveryState,
  };
}
