import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sql, toDate } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { commonWords, exportDay, inWords, listRoute, maskedList } from '../../../platform/exports/index.ts';
import type { ExportColumn } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { regionWords } from '../../people/index.ts';
import { ENROLMENT_CHANNEL, titleOfItem } from '../codes.ts';
import { CHECK_RESULTS } from '../enrolments/checks/write-check.ts';
import { enrolmentFlow } from '../enrolments/enrolment.flow.ts';
import { ADMITTED_STATES } from '../enrolments/seats.ts';
import { reviewPages, reviewSource } from './find-reviews.ts';
import type { ReviewFilterInput, ReviewType } from './review.type.ts';
import { reviewWhere } from './review-filter.ts';

const RESULT_TITLES: Readonly<Record<string, string>> = {
  CONSISTENT: '一致',
  WARNING: '警告',
  INTERCEPTED: '拦截',
  MANUAL: '人工',
  UNAVAILABLE: '不可用',
};

/** The API's `EnrolmentReviewFilter`, field by field. */
const filterSchema: z.ZodType<ReviewFilterInput> = z.strictObject({
  search: z.string().max(60).nullish(),
  states: z.array(z.enum(Object.keys(enrolmentFlow.states))).nullish(),
  districtCode: z.string().max(6).nullish(),
  roundId: z.string().max(36).nullish(),
  projectId: z.string().max(36).nullish(),
  categories: z.array(z.string().max(2)).nullish(),
  channels: z.array(z.enum(['1', '2', '3'])).nullish(),
  results: z.array(z.enum(CHECK_RESULTS)).nullish(),
  intercepted: z.boolean().nullish(),
  from: exportDay,
  to: exportDay,
});

const moment = (value: Date | string | null | undefined) => (value ? formatDateTime(toDate(value)) : null);

const who: readonly ExportColumn<ReviewType>[] = [
  { title: '报名编号', width: 22, value: (e) => e.enrolNo },
  { title: '姓名', value: (e) => e.name },
  { title: '身份证号码', width: 22, value: (e) => e.idNo },
  { title: '人员类别', width: 20, value: (e) => e.categoryTitle ?? null },
  { title: '安置区', value: (e) => e.districtName },
  { title: '培训项目', width: 24, value: (e) => e.projectName },
  { title: '培训机构', width: 28, value: (e) => e.institutionName },
  { title: '批次', width: 28, value: (e) => e.roundTitle },
  { title: '报名时间', width: 18, value: (e) => moment(e.appliedAt) },
];
const review: readonly ExportColumn<ReviewType>[] = [
  ...who,
  { title: '退役日期', width: 12, value: (e) => e.dischargeDate ?? null },
  { title: '手机号码', width: 14, value: (e) => e.phone },
  { title: '报名渠道', value: (e) => e.channelTitle },
  { title: '代报人', width: 24, value: (e) => e.enrolledBy ?? null },
  { title: '学历', value: (e) => e.educationTitle ?? null },
  { title: '紧急联系人', value: (e) => e.emergencyName ?? null },
  { title: '紧急联系电话', width: 14, value: (e) => e.emergencyPhone ?? null },
  { title: '就业状态', value: (e) => e.employmentStatusTitle },
  { title: '核验结果', value: (e) => RESULT_TITLES[e.identityResult] ?? e.identityResult },
  { title: '核验说明', width: 40, value: (e) => e.identityNotes.join('；') },
  { title: '候补序号', value: (e) => e.waitlistNo ?? null },
  { title: '状态', width: 16, value: (e) => e.stateTitle },
];
const intercepted: readonly ExportColumn<ReviewType>[] = [
  ...who,
  { title: '拦截代码', value: (e) => e.interceptions.map(({ code }) => code).join('、') },
  { title: '拦截原因', width: 48, value: (e) => e.interceptions.map(({ message }) => message).join('；') },
  { title: '放行人', value: (e) => e.releasedByName ?? null },
  { title: '放行时间', width: 18, value: (e) => moment(e.releasedAt) },
  { title: '状态', width: 16, value: (e) => e.stateTitle },
];

function listOf(
  kind: string,
  title: string,
  columns: readonly ExportColumn<ReviewType>[],
  fixed: Partial<ReviewFilterInput>,
) {
  const narrowed = (filter: ReviewFilterInput): ReviewFilterInput => ({ ...filter, ...fixed });
  return maskedList<ReviewFilterInput, ReviewType>({
    kind,
    title,
    unit: '人',
    schema: filterSchema,
    permission: 'training.enrolment:export',
    from: (ctx, filter) => sql`${reviewSource} where ${reviewWhere(ctx, narrowed(filter))}`,
    columns,
    pages: (ctx, filter) => reviewPages(ctx, narrowed(filter)),
    words: (filter) => [
      inWords(narrowed(filter).states, (state) => enrolmentFlow.states[state]?.title),
      inWords(filter.results, (result) => RESULT_TITLES[result]),
      inWords(filter.channels, (channel) => titleOfItem(ENROLMENT_CHANNEL, channel)),
      regionWords(filter.districtCode),
      ...commonWords({ search: filter.search, from: filter.from, to: filter.to }),
    ],
    audit: { event: 'training.export-enrolments', objectType: 'trainingEnrolment', detail: { kind } },
  });
}

/** 学员报名审核表, 审核通过名单, 拦截明细 (02 §12.6). */
export const reviewExports = [
  listOf('enrolment-reviews', '学员报名审核表', review, {}),
  listOf('approved-enrolments', '审核通过名单', review, { states: [...ADMITTED_STATES] }),
  listOf('enrolment-interceptions', '拦截明细', intercepted, { intercepted: true }),
];

/** Their addresses: `/exports/enrolment-reviews.xlsx` and so on. */
export function reviewExportRoutes(server: FastifyInstance, app: App): void {
  for (const list of reviewExports)
    listRoute(server, app, {
      url: `/exports/${list.kind}.xlsx`,
      access: 'training.enrolment:export',
      list,
    });
}
