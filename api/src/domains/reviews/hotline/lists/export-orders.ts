import { z } from 'zod';
import { sql, toDate, toDateOrNull } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { commonWords, exportDay, inWords, maskedList } from '../../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../../platform/files/index.ts';
import { regionWords } from '../../../people/index.ts';
import { hotlineFlow } from '../hotline.flow.ts';
import { HOTLINE_ORDER } from '../record-type.ts';
import { ORDER_KINDS, type OrderKind } from '../words.ts';
import { orderPages, orderTables, orderWhere } from './find-orders.ts';
import type { HotlineOrderFilterInput, HotlineOrderType } from './order.type.ts';

const text = z.string().max(64).nullish();

/** The API's `HotlineOrderFilter`, field by field. */
const orderFilterSchema: z.ZodType<HotlineOrderFilterInput> = z.strictObject({
  search: text,
  states: z.array(z.enum(Object.keys(hotlineFlow.states))).nullish(),
  orderKind: z.enum(Object.keys(ORDER_KINDS)).nullish(),
  overdue: z.boolean().nullish(),
  districtCode: text,
  from: exportDay,
  to: exportDay,
});

const moment = (at: string | Date | null | undefined) => {
  const date = toDateOrNull(at);
  return date ? formatDateTime(date) : '';
};

const COLUMNS: readonly ExportColumn<HotlineOrderType>[] = [
  { title: '工单编号', width: 22, value: (o) => o.orderNo },
  { title: '工单类型', value: (o) => o.orderKindTitle },
  { title: '派单时间', width: 20, value: (o) => formatDateTime(toDate(o.dispatchedAt)) },
  { title: '诉求内容', width: 48, value: (o) => o.content },
  { title: '来电人', width: 20, value: (o) => o.callerMasked },
  { title: '评价等级', value: (o) => o.grade },
  { title: '事项', width: 24, value: (o) => o.matterText },
  { title: '办理日期', value: (o) => o.servedOn },
  { title: '办理地点', width: 28, value: (o) => o.placeText },
  { title: '承办单位', width: 28, value: (o) => o.orgName },
  { title: '办理期限', width: 20, value: (o) => formatDateTime(toDate(o.deadline)) },
  { title: '超期', value: (o) => (o.overdue ? '是' : '') },
  { title: '匹配方式', width: 18, value: (o) => o.matchedWayTitle },
  { title: '差评编号', width: 18, value: (o) => o.reviewNo },
  { title: '状态', width: 18, value: (o) => o.stateTitle },
  { title: '反馈结果时间', width: 20, value: (o) => moment(o.answeredAt) },
  { title: '退回重办次数', value: (o) => o.reopened },
];

/** 12345工单 of the caller's scope as an Excel file, masked (11.8). */
export const ordersExport = maskedList<HotlineOrderFilterInput, HotlineOrderType>({
  kind: 'hotline-orders',
  title: '12345工单',
  unit: '件',
  schema: orderFilterSchema,
  permission: 'hotline:export',
  from: (ctx, filter) => sql`${orderTables} where ${orderWhere(ctx, filter)}`,
  columns: COLUMNS,
  pages: orderPages,
  words: (filter) => [
    inWords(filter.states, (state) => hotlineFlow.states[state]?.title),
    filter.orderKind && ORDER_KINDS[filter.orderKind as OrderKind],
    filter.overdue && '只看超期',
    regionWords(filter.districtCode),
    ...commonWords(filter),
  ],
  audit: { event: 'hotline.export', objectType: HOTLINE_ORDER },
});
