import { z } from 'zod';
import { sql, toDate } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { commonWords, exportDay, inWords, maskedList } from '../../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../../platform/files/index.ts';
import { MONEY_FORMAT } from '../../../../platform/files/index.ts';
import { regionWords } from '../../../people/index.ts';
import { applicationFlow } from '../application.flow.ts';
import type { ApplicationType } from '../application.type.ts';
import { type ApplicationFilterInput, applicationWhere } from '../application-filter.ts';
import { applicationPages } from '../find-applications.ts';

const text = z.string().max(60).nullish();

/** The API's `ProjectApplicationFilter`, field by field. */
const applicationFilterSchema: z.ZodType<ApplicationFilterInput> = z.strictObject({
  search: text,
  districtCode: text,
  states: z.array(z.enum(Object.keys(applicationFlow.states))).nullish(),
  categories: z.array(z.string().max(8)).nullish(),
  newcomer: z.boolean().nullish(),
  submittedFrom: exportDay,
  submittedTo: exportDay,
});

const columns: readonly ExportColumn<ApplicationType>[] = [
  { title: '申报编号', width: 22, value: (a) => a.applicationNo },
  { title: '培训机构', width: 28, value: (a) => a.institutionName },
  { title: '新进机构', value: (a) => (a.newcomer ? '是' : '否') },
  { title: '项目名称', width: 28, value: (a) => a.projectName },
  { title: '项目类别', width: 18, value: (a) => a.categoryTitle },
  { title: '区', value: (a) => a.districtName },
  { title: '总课时', value: (a) => a.hoursTotal },
  { title: '人均收费（元）', format: MONEY_FORMAT, value: (a) => (a.feePerPerson ? Number(a.feePerPerson) : null) },
  { title: '版本', value: (a) => a.contentVersion },
  { title: '提交时间', width: 18, value: (a) => (a.submittedAt ? formatDateTime(toDate(a.submittedAt)) : null) },
  { title: '评审得分', format: '0.00', value: (a) => a.finalScore },
  { title: '备案号', width: 18, value: (a) => a.filingNo },
  { title: '状态', width: 18, value: (a) => a.stateTitle },
];

/** 汇总 of the caller's scope (02 §8.6). */
export const applicationsExport = maskedList<ApplicationFilterInput, ApplicationType>({
  kind: 'project-applications',
  title: '培训项目申报汇总',
  unit: '件',
  schema: applicationFilterSchema,
  permission: 'training.application:export',
  from: (ctx, filter) => sql`project_application a join training_institution i on i.id = a.institution_id
    where ${applicationWhere(ctx, filter)}`,
  columns,
  pages: (tx, filter) => applicationPages(tx, applicationWhere(tx, filter)),
  words: (filter) => [
    inWords(filter.states, (state) => applicationFlow.states[state]?.title),
    regionWords(filter.districtCode),
    filter.newcomer != null && (filter.newcomer ? '新进机构' : '在库机构'),
    ...commonWords({ search: filter.search, from: filter.submittedFrom, to: filter.submittedTo }),
  ],
  audit: { event: 'training.export-applications', objectType: 'projectApplication', detail: { kind: 'list' } },
});
