import { z } from 'zod';
import { sql, toDateOrNull } from '../../../database/sql.ts';
import { commonWords, exportDay, inWords, maskedList } from '../../exports/index.ts';
import type { ExportColumn } from '../../files/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { PUSH_STANDINGS, type PushFilter, type PushStanding, type PushView, pushPages, pushWhere } from '../index.ts';

const text = z.string().max(200).nullish();

/** The API's `OutboxFilter`, field by field. */
const pushFilterSchema: z.ZodType<PushFilter> = z.strictObject({
  state: z.array(z.enum(Object.keys(PUSH_STANDINGS) as PushStanding[])).nullish(),
  channel: text,
  caseId: text,
  search: text,
  kind: text,
  from: exportDay,
  to: exportDay,
});

const COLUMNS: readonly ExportColumn<PushView>[] = [
  { title: '推送编号', width: 66, value: (p) => p.pushId },
  { title: '办件编号', width: 24, value: (p) => p.streamTitle },
  { title: '接收方', width: 14, value: (p) => p.channelTitle },
  { title: '报文类型', width: 14, value: (p) => p.kindTitle },
  { title: '序号', value: (p) => String(p.seq) },
  { title: '状态', width: 12, value: (p) => p.stateTitle },
  { title: '次数', value: (p) => String(p.attempts) },
  { title: '对方答复', width: 40, value: (p) => p.answerMessage },
  { title: '最近错误', width: 40, value: (p) => p.lastError },
  { title: '生成时间', width: 20, value: (p) => toDateOrNull(p.createdAt) },
  { title: '确认时间', width: 20, value: (p) => toDateOrNull(p.ackedAt) },
];

/** A kind of message by its name; where no receiver is named, what each of those who know the kind calls it. */
function kindTitle(ctx: Ctx, kind: string, channel: string | null | undefined): string {
  const known = [...ctx.app.registry.outbound.values()].filter(({ key }) => !channel || key === channel);
  const titles = known.flatMap(({ kinds }) => kinds[kind] ?? []);
  return titles.length > 0 ? [...new Set(titles)].join('、') : kind;
}

/** 推送日志 as an Excel file: the caller's scope; no message, so nothing of anybody's person. */
export const pushesExport = maskedList<PushFilter, PushView>({
  kind: 'pushes',
  title: '推送日志',
  unit: '条',
  schema: pushFilterSchema,
  permission: 'push:export',
  from: (ctx, filter) => sql`outbox_message m where ${pushWhere(ctx, filter)}`,
  columns: COLUMNS,
  pages: pushPages,
  words: ({ state, kind, channel, ...filter }, ctx) => [
    inWords(state, (one) => PUSH_STANDINGS[one]),
    channel && (ctx.app.registry.outbound.get(channel)?.title ?? channel),
    kind && kindTitle(ctx, kind, channel),
    ...commonWords(filter),
  ],
  audit: { event: 'push.export', objectType: 'push' },
});
