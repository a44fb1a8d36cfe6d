import { z } from 'zod';
import { firstRow, sql, toDate, toDateOrNull } from '../../../database/sql.ts';
import { refuse } from '../../errors/index.ts';
import { type ExportList, readExportFilter } from '../../exports/index.ts';
import { type ExportColumn, writeXlsx } from '../../files/index.ts';
import { type Ctx, hasPermission } from '../../kernel/index.ts';
import { inboxSelection } from '../inbox.ts';
import { CHANNEL_TITLES, STATE_TITLES } from '../notice-words.ts';
import { type NotificationType } from '../notification.type.ts';
import { type NoticeSelection, notificationPages } from '../notification-rows.ts';
import { VIEW_SENT } from '../permissions.ts';
import { sentSelection } from '../sent-box.ts';
import { EXPORT } from './permissions.ts';

const text = z.string().max(64).nullish();
const texts = z.array(z.string().max(20)).max(200).nullish();

const schema = z.strictObject({
  box: z.enum(['RECEIVED', 'SENT']),
  filter: z.strictObject({
    unreadOnly: z.boolean().nullish(),
    types: texts,
    matterCodes: texts,
    channels: z.array(z.enum(Object.keys(CHANNEL_TITLES))).nullish(),
    states: z.array(z.enum(Object.keys(STATE_TITLES))).nullish(),
    from: text,
    to: text,
    search: text,
    undeliveredOnly: z.boolean().nullish(),
  }),
  sort: z
    .strictObject({
      field: z.enum(['CREATED_AT', 'TYPE', 'MATTER', 'PRIORITY']),
      direction: z.enum(['ASC', 'DESC']),
    })
    .nullish(),
});
type NoticeExport = z.infer<typeof schema>;

const LEVELS: Readonly<Record<number, string>> = { 1: '紧急', 2: '重要', 3: '一般', 4: '提示' };

const COLUMNS: readonly ExportColumn<NotificationType>[] = [
  { title: '时间', width: 20, value: (n) => toDate(n.createdAt) },
  { title: '类型', width: 20, value: (n) => n.typeTitle },
  { title: '事项', width: 24, value: (n) => n.matterName },
  { title: '办件编号', width: 26, value: (n) => n.objectTitle },
  { title: '标题', width: 40, value: (n) => n.title },
  { title: '正文', width: 60, value: (n) => n.body },
  { title: '优先级', width: 8, value: (n) => LEVELS[n.priority] },
  { title: '渠道', width: 18, value: (n) => n.channels.join('、') },
  { title: '状态', width: 12, value: (n) => n.deliveryTitle },
  { title: '失败原因', width: 30, value: (n) => n.deliveryError },
  { title: '接收人', width: 16, value: (n) => n.receiver },
  { title: '阅读时间', width: 20, value: (n) => toDateOrNull(n.readAt) },
];

/** 通知清单: what one has received, or what was sent in one's scope, under the filter and order of the page. */
export const noticesExport: ExportList<NoticeExport> = {
  kind: 'notices',
  title: '通知清单',
  unit: '条',
  schema,
  authorise: (ctx, { box }) => {
    const may = hasPermission(ctx.actor, EXPORT) && (box === 'RECEIVED' || hasPermission(ctx.actor, VIEW_SENT));
    if (!may) throw refuse('FORBIDDEN');
  },
  describe: async (_ctx, { box }) => ({
    range: box === 'RECEIVED' ? '我收到的' : '系统发出的',
    filter: '按页面筛选条件',
  }),
  count: async (ctx, request, cap) => {
    const { where, delivery } = selectionOf(ctx, request);
    const shown = delivery
      ? sql`exists (select 1 from notification_delivery where notification_id = n.id and ${delivery})`
      : sql`true`;
    const counted = await firstRow<{ count: number }>(
      ctx,
      sql`select count(*)::int as count from (select 1 from notification n where ${where} and ${shown} limit ${cap}) t`,
    );
    return counted?.count ?? 0;
  },
  write: (tx, target, request, head) =>
    writeXlsx(tx, target, { ...head, columns: COLUMNS, pages: notificationPages(tx, selectionOf(tx, request)) }),
  audit: ({ box, filter }) => ({
    event: 'notice.export',
    objectType: 'notification',
    detail: { box, filter: { ...filter, search: filter.search ? true : undefined } },
  }),
};

function selectionOf(ctx: Ctx, { box, filter, sort }: NoticeExport): NoticeSelection {
  const order = sort ?? undefined;
  return box === 'RECEIVED' ? inboxSelection(ctx, filter, order) : sentSelection(ctx, filter, order);
}

/** @throws BAD_INPUT for a request that the page itself could not make */
export const readNoticeExport = (body: unknown): NoticeExport => readExportFilter(schema, body, { field: 'request' });
