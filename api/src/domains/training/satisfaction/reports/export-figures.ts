import { z } from 'zod';
import { sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { maskedList } from '../../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { QuestionFigures } from '../figures/figures.ts';
import { REPORT_VIEW } from '../permissions.ts';
import { SATISFACTION_REPORT } from '../record-types.ts';
import { DIMENSIONS, POINTS } from '../template/dimensions.ts';
import { satisfactionReport } from './report.record.ts';

interface FiguresRequest {
  reportId: string;
}
const schema: z.ZodType<FiguresRequest> = z.strictObject({ reportId: z.string().refine(isUuid, '请选择统计表') });

const pointColumn = (title: string): ExportColumn<QuestionFigures> => ({
  title,
  width: 12,
  value: ({ kind, counts }) => (kind === 'SCALE' ? (counts.find((one) => one.title === title)?.count ?? null) : null),
});
const number = (text: string | null | undefined) => (text == null ? null : Number(text));

const columns: readonly ExportColumn<QuestionFigures>[] = [
  { title: '维度', width: 18, value: ({ dimension }) => DIMENSIONS[dimension] },
  { title: '题目', width: 44, value: ({ title }) => title },
  { title: '有效评价', width: 10, value: ({ score }) => score?.rated ?? null },
  { title: '满意率（%）', width: 12, value: ({ score }) => number(score?.rate) },
  { title: '均分', width: 8, value: ({ score }) => number(score?.mean) },
  ...['5', '4', '3', '2', '1', '0'].map((point) => pointColumn(POINTS[point] ?? point)),
  {
    title: '选项',
    width: 40,
    value: ({ kind, counts }) =>
      kind === 'SCALE' ? null : counts.map(({ title, count }) => `${title}${count}`).join('，') || null,
  },
];

const linesOf = async (ctx: Ctx, { reportId }: FiguresRequest) =>
  (await satisfactionReport.get(ctx, reportId)).kept.questions.filter(({ kind }) => kind !== 'TEXT');

/** 满意度评价统计表 as a sheet: a line for each question, as the report shows it (02 §17.6). */
export const figuresExport = maskedList<FiguresRequest, QuestionFigures>({
  kind: 'satisfaction-figures',
  title: '满意度评价统计表',
  unit: '题',
  schema,
  permission: REPORT_VIEW,
  from: async (ctx, request) => sql`generate_series(1, ${(await linesOf(ctx, request)).length}::int) as line`,
  columns,
  pages: async function* (ctx, request) {
    yield await linesOf(ctx, request);
  },
  notes: async (ctx, { reportId }) => {
    const report = await satisfactionReport.get(ctx, reportId);
    return [
      ['统计表编号', report.reportNo],
      ['培训班次', report.runName],
      ['培训机构', report.institutionName],
      ['评价情况', `应评${report.expected}人，已评${report.answered}人，评价率${report.responseRate}%`],
      ['总体满意率', report.rate ? `${report.rate}%` : `样本不足${report.minGroup}份，不显示`],
    ];
  },
  words: () => [],
  audit: { event: 'training.satisfaction.print', objectType: SATISFACTION_REPORT, detail: { kind: 'figures' } },
});
