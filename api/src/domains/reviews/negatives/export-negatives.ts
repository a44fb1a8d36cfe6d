import { z } from 'zod';
import { sql, toDate, toDateOrNull } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { commonWords, exportDay, inWords, maskedList, orgWords } from '../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../platform/files/index.ts';
import { regionWords } from '../../people/index.ts';
import { GRADES, isGrade } from '../words.ts';
import { negativePages, negativeTables, negativeWhere } from './find-negatives.ts';
import { negativeFlow } from './negative.flow.ts';
import type { NegativeReviewFilterInput, NegativeReviewType } from './negative.type.ts';
import { NEGATIVE_REVIEW } from './record-type.ts';

const text = z.string().max(64).nullish();

/** The API's `NegativeReviewFilter`, field by field. */
const negativeFilterSchema: z.ZodType<NegativeReviewFilterInput> = z.strictObject({
  search: text,
  states: z.array(z.enum(Object.keys(negativeFlow.states))).nullish(),
  mine: z.boolean().nullish(),
  unassigned: z.boolean().nullish(),
  overdue: z.boolean().nullish(),
  districtCode: text,
  orgId: text,
  from: exportDay,
  to: exportDay,
});

const moment = (at: string | Date | null | undefined) => {
  const date = toDateOrNull(at);
  return date ? formatDateTime(date) : '';
};
const gradeOf = (grade: number | null | undefined) => (grade && isGrade(grade) ? GRADES[grade] : '');

const COLUMNS: readonly ExportColumn<NegativeReviewType>[] = [
  { title: '差评编号', width: 18, value: (n) => n.reviewNo },
  { title: '受理时间', width: 20, value: (n) => formatDateTime(toDate(n.dispatchAt)) },
  { title: '来源', width: 14, value: (n) => n.sourceTitle },
  { title: '12345工单编号', width: 22, value: (n) => n.orderNo },
  { title: '评价等级', value: (n) => gradeOf(n.grade) },
  { title: '评价内容', width: 48, value: (n) => n.content },
  { title: '评价人', value: (n) => n.evaluatorMasked },
  { title: '事项', width: 24, value: (n) => n.matterName },
  { title: '办件编号', width: 24, value: (n) => n.serviceNo },
  { title: '服务中心', width: 28, value: (n) => n.orgName },
  { title: '责任人', value: (n) => n.ownerName },
  { title: '状态', width: 16, value: (n) => n.stateTitle },
  { title: '当前时限', width: 20, value: (n) => moment(n.dueAt) },
  { title: '超期', value: (n) => (n.overdue ? '是' : '') },
  { title: '联系时间', width: 20, value: (n) => moment(n.contactAt) },
  { title: '联系人', value: (n) => n.contactByName },
  { title: '核实结论', value: (n) => n.verdictTitle },
  { title: '延期整改', value: (n) => (n.extended ? '是' : '') },
  { title: '回访评价', value: (n) => gradeOf(n.revisitGrade) },
];

/** 差评 of the caller's scope as an Excel file, masked (11.8). */
export const negativesExport = maskedList<NegativeReviewFilterInput, NegativeReviewType>({
  kind: 'negative-reviews',
  title: '差评整改',
  unit: '件',
  schema: negativeFilterSchema,
  permission: 'review:export',
  from: (ctx, filter) => sql`${negativeTables} where ${negativeWhere(ctx, filter)}`,
  columns: COLUMNS,
  pages: negativePages,
  words: async (filter, ctx) => [
    inWords(filter.states, (state) => negativeFlow.states[state]?.title),
    filter.mine && '本人负责',
    filter.unassigned && '没有责任人',
    filter.overdue && '只看超期',
    await orgWords(ctx, filter.orgId),
    regionWords(filter.districtCode),
    ...commonWords(filter),
  ],
  audit: { event: 'review.export-negatives', objectType: NEGATIVE_REVIEW },
});
