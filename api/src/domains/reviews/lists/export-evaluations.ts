import { z } from 'zod';
import { sql, toDate } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { commonWords, exportDay, inWords, maskedList, orgWords } from '../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../platform/files/index.ts';
import { regionWords } from '../../people/index.ts';
import { BUSINESS_TYPES, CHANNELS, GRADES, isGrade, SCENES } from '../words.ts';
import type { EvaluationType } from './evaluation.type.ts';
import { type EvaluationFilterInput, evaluationWhere, REPLY_FILTERS } from './evaluation-filter.ts';
import { evaluationPages, evaluationTables } from './find-evaluations.ts';

const text = z.string().max(64).nullish();
const keys = (titles: Readonly<Record<string, string>>) => z.array(z.enum(Object.keys(titles))).nullish();

/** The API's `EvaluationFilter`, field by field. */
const evaluationFilterSchema: z.ZodType<EvaluationFilterInput> = z.strictObject({
  search: text,
  grades: z.array(z.number().int().min(1).max(5)).nullish(),
  businessTypes: keys(BUSINESS_TYPES),
  scenes: keys(SCENES),
  channels: keys(CHANNELS),
  matterCode: text,
  orgId: text,
  districtCode: text,
  reply: z.enum(REPLY_FILTERS).nullish(),
  byProxy: z.boolean().nullish(),
  replyId: text,
  from: exportDay,
  to: exportDay,
});

const REPLY_TITLES: Readonly<Record<string, string>> = { NONE: '未答复', OPEN: '答复待审核', PUBLISHED: '答复已公开' };

const COLUMNS: readonly ExportColumn<EvaluationType>[] = [
  { title: '评价编号', width: 20, value: (e) => e.evaluationNo },
  { title: '评价时间', width: 20, value: (e) => formatDateTime(toDate(e.submittedAt)) },
  { title: '评价等级', value: (e) => e.gradeTitle },
  { title: '星级', value: (e) => e.grade },
  { title: '评价选项', width: 36, value: (e) => e.options.join('、') },
  { title: '评价内容', width: 48, value: (e) => e.comment },
  { title: '评价人', value: (e) => e.evaluatorMasked },
  { title: '事项', width: 24, value: (e) => e.matterName },
  { title: '办件编号', width: 24, value: (e) => e.serviceNo },
  { title: '业务类型', value: (e) => e.businessTypeTitle },
  { title: '服务场景', value: (e) => e.sceneTitle },
  { title: '评价渠道', value: (e) => e.channelTitle },
  { title: '服务中心', width: 28, value: (e) => e.orgName },
  { title: '窗口', value: (e) => e.windowNo },
  { title: '服务人员', width: 18, value: (e) => e.staff.map(({ name }) => name).join('、') },
  { title: '代录人', value: (e) => e.byProxyName },
  { title: '补传', value: (e) => (e.late ? '是' : '') },
  { title: '答复', value: (e) => e.replyStateTitle },
  { title: '差评编号', width: 18, value: (e) => e.negativeNo },
  { title: '差评状态', value: (e) => e.negativeStateTitle },
];

/** 评价 of the caller's scope as an Excel file, masked (11.8). */
export const evaluationsExport = maskedList<EvaluationFilterInput, EvaluationType>({
  kind: 'evaluations',
  title: '好差评评价',
  unit: '条',
  schema: evaluationFilterSchema,
  permission: 'review:export',
  from: (ctx, filter) => sql`${evaluationTables} where ${evaluationWhere(ctx, filter)}`,
  columns: COLUMNS,
  pages: evaluationPages,
  words: async (filter, ctx) => [
    inWords(filter.grades?.map(String), (grade) => (isGrade(Number(grade)) ? GRADES[Number(grade) as 1] : undefined)),
    inWords(filter.businessTypes, (type) => BUSINESS_TYPES[type as keyof typeof BUSINESS_TYPES]),
    inWords(filter.scenes, (scene) => SCENES[scene as keyof typeof SCENES]),
    inWords(filter.channels, (channel) => CHANNELS[channel as keyof typeof CHANNELS]),
    filter.reply && REPLY_TITLES[filter.reply],
    filter.byProxy && '只看代录',
    await orgWords(ctx, filter.orgId),
    regionWords(filter.districtCode),
    ...commonWords(filter),
  ],
  audit: { event: 'review.export', objectType: 'evaluation' },
});
