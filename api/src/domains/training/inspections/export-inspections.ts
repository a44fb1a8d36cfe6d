import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { commonWords, inWords, listRoute, maskedList } from '../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { regionWords } from '../../people/index.ts';
import { INSPECTION_RESULT, titleOfItem } from '../codes.ts';
import { ownInspectionsExport } from './export-own.ts';
import { inspectionPages } from './find-inspections.ts';
import { inspectionFlow } from './inspection.flow.ts';
import type { InspectionType } from './inspection.type.ts';
import { type InspectionFilterInput, inspectionWhere } from './inspection-filter.ts';

const text = z.string().max(60).nullish();

/** The API's `ProjectInspectionFilter`, field by field. */
const inspectionFilterSchema: z.ZodType<InspectionFilterInput> = z.strictObject({
  cycleId: text,
  projectId: text,
  institutionId: text,
  search: text,
  districtCode: text,
  states: z.array(z.enum(Object.keys(inspectionFlow.states))).nullish(),
  results: z.array(z.string().max(1)).nullish(),
  overdue: z.boolean().nullish(),
  fieldVisit: z.boolean().nullish(),
  disputed: z.boolean().nullish(),
});

const EFFECTS: Readonly<Record<string, string>> = { MARK: '标记', REMOVE: '剔除', LIFT: '解除标记' };
const effectTitle = ({ effect }: InspectionType) => (effect ? (EFFECTS[effect] ?? effect) : null);
const percent = (rate: string | null | undefined) => (rate == null ? '—' : Number(rate));

const columns: readonly ExportColumn<InspectionType>[] = [
  { title: '年检编号', width: 22, value: (n) => n.inspectionNo },
  { title: '项目名称', width: 28, value: (n) => n.projectName },
  { title: '培训机构', width: 28, value: (n) => n.institutionName },
  { title: '区', value: (n) => n.districtName },
  { title: '开班数', value: (n) => n.figures.runsOpened },
  { title: '参训人数', value: (n) => n.figures.studied },
  { title: '结业率（%）', value: (n) => percent(n.rates.completion) },
  { title: '取证率（%）', value: (n) => percent(n.rates.certificate) },
  { title: '出勤率（%）', value: (n) => percent(n.rates.attendance) },
  { title: '满意率（%）', value: (n) => percent(n.figures.satisfactionRate) },
  { title: '最近到期资质', value: (n) => n.nearestExpiry },
  { title: '整改轮次', value: (n) => n.roundNo },
  { title: '状态', value: (n) => n.stateTitle },
  { title: '年检结果', value: (n) => n.districtVerdictTitle },
  { title: '处理', value: (n) => effectTitle(n) },
];

/** Whose inspection is over with 不合格, and what the city has decided about it. */
const failedColumns: readonly ExportColumn<InspectionType>[] = [
  { title: '年检编号', width: 22, value: (n) => n.inspectionNo },
  { title: '项目名称', width: 28, value: (n) => n.projectName },
  { title: '培训机构', width: 28, value: (n) => n.institutionName },
  { title: '区', value: (n) => n.districtName },
  { title: '整改轮次', value: (n) => n.roundNo },
  { title: '年检结果', value: (n) => n.districtVerdictTitle },
  { title: '处理', value: (n) => effectTitle(n) ?? '待处理' },
  { title: '处理人', value: (n) => n.effectByName },
];

function listOf(
  kind: string,
  title: string,
  shown: readonly ExportColumn<InspectionType>[],
  fixed: Partial<InspectionFilterInput>,
) {
  const narrowed = (filter: InspectionFilterInput): InspectionFilterInput => ({ ...filter, ...fixed });
  return maskedList<InspectionFilterInput, InspectionType>({
    kind,
    title,
    unit: '个项目',
    schema: inspectionFilterSchema,
    permission: 'training.inspection:export',
    from: (ctx, filter) => sql`project_inspection n join training_institution i on i.id = n.institution_id
      where ${inspectionWhere(ctx, narrowed(filter))}`,
    columns: shown,
    pages: (ctx, filter) => inspectionPages(ctx, inspectionWhere(ctx, narrowed(filter))),
    words: (given) => {
      const filter = narrowed(given);
      return [
        inWords(filter.states, (state) => inspectionFlow.states[state]?.title),
        inWords(filter.results, (code) => titleOfItem(INSPECTION_RESULT, code)),
        regionWords(filter.districtCode),
        filter.overdue && '整改逾期',
        ...commonWords({ search: filter.search }),
      ];
    },
    audit: { event: 'training.inspection.export', objectType: 'projectInspection', detail: { kind } },
  });
}

/** 年检结果汇总表 and 年检不合格名单 (02 §11.6). */
export const inspectionExports = [
  listOf('project-inspections', '年检结果汇总表', columns, {}),
  listOf('failed-inspections', '年检不合格名单', failedColumns, { states: ['DONE'], results: ['2'] }),
];

/** `/exports/project-inspections.xlsx`, `/exports/failed-inspections.xlsx` (training.inspection:export); `/exports/own-inspections.xlsx`, 我的年检. */
export function inspectionExportRoutes(server: FastifyInstance, app: App): void {
  for (const list of inspectionExports)
    listRoute(server, app, {
      url: `/exports/${list.kind}.xlsx`,
      access: 'training.inspection:export',
      list,
    });
  listRoute(server, app, {
    url: `/exports/${ownInspectionsExport.kind}.xlsx`,
    access: 'training.inspection:report',
    list: ownInspectionsExport,
  });
}
