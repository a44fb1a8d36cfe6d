import { z } from 'zod';
import { sql, toDate } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { commonWords, inWords, maskedList } from '../../../../platform/exports/index.ts';
import { batchFlow } from './batch.flow.ts';
import type { ReviewBatchType } from './batch.type.ts';
import { type BatchFilterInput, batchWhere } from './batch-filter.ts';
import { batchPages } from './find-batches.ts';

/** The API's `ReviewBatchFilter`, field by field. */
const batchFilterSchema: z.ZodType<BatchFilterInput> = z.strictObject({
  search: z.string().max(60).nullish(),
  year: z.int().min(2000).max(2200).nullish(),
  states: z.array(z.enum(Object.keys(batchFlow.states))).nullish(),
});

const moment = (value: string | Date | null | undefined) => (value ? formatDateTime(toDate(value)) : null);

/** 评审批次 under the list's filter (02 §9.4 “export”, SC17-1); neither experts nor scores are in it. */
export const batchesExport = maskedList<BatchFilterInput, ReviewBatchType>({
  kind: 'review-batches',
  title: '专家评审批次',
  unit: '个批次',
  schema: batchFilterSchema,
  permission: 'training.review:view',
  from: (_ctx, filter) => sql`review_batch b where ${batchWhere(filter)}`,
  columns: [
    { title: '批次编号', width: 22, value: (b) => b.batchNo },
    { title: '批次名称', width: 36, value: (b) => b.title },
    { title: '年度', value: (b) => b.year },
    { title: '评审会时间', width: 18, value: (b) => moment(b.meetingAt) },
    { title: '评审会地点', width: 28, value: (b) => b.place },
    { title: '项目数', value: (b) => b.projectCount },
    { title: '计划专家数', value: (b) => b.plannedExperts },
    { title: '材料公开开始', width: 18, value: (b) => moment(b.materialFrom) },
    { title: '材料公开结束', width: 18, value: (b) => moment(b.materialTo) },
    { title: '打分开始', width: 18, value: (b) => moment(b.scoreFrom) },
    { title: '打分结束', width: 18, value: (b) => moment(b.scoreTo) },
    { title: '已提交', value: (b) => b.submittedCount },
    { title: '应提交', value: (b) => b.sheetCount },
    { title: '合格线', value: (b) => Number(b.passLine) },
    { title: '名额', value: (b) => b.quota ?? '不限' },
    { title: '状态', width: 14, value: (b) => b.stateTitle },
  ],
  pages: batchPages,
  words: (filter) => [
    filter.year ? `${filter.year}年度` : null,
    inWords(filter.states, (state) => batchFlow.states[state]?.title),
    ...commonWords({ search: filter.search }),
  ],
  audit: { event: 'training.review.export', objectType: 'reviewBatch', detail: { kind: 'list' } },
});
