import { z } from 'zod';
import { sql } from '../../../../database/sql.ts';
import { commonWords, inWords, maskedList } from '../../../../platform/exports/index.ts';
import { PROJECT_CATEGORY, titleOfItem } from '../../codes.ts';
import type { ReviewExpertType } from './expert.type.ts';
import { EXPERT_STATES, type ExpertFilterInput, expertWhere, ReviewExpertState } from './expert-filter.ts';
import { expertPages } from './find-experts.ts';

/** The API's `ReviewExpertFilter`, field by field. */
const expertFilterSchema: z.ZodType<ExpertFilterInput> = z.strictObject({
  search: z.string().max(60).nullish(),
  states: z.array(z.enum(ReviewExpertState)).nullish(),
  fields: z.array(z.string().max(8)).nullish(),
});

/** 专家库导出 (02 §9.3): the library under the list's filter, personal values masked. */
export const expertsExport = maskedList<ExpertFilterInput, ReviewExpertType>({
  kind: 'review-experts',
  title: '评审专家库',
  unit: '人',
  schema: expertFilterSchema,
  permission: 'training.expert:manage',
  from: (ctx, filter) => sql`review_expert e where ${expertWhere(ctx, filter)}`,
  columns: [
    { title: '姓名', value: (e) => e.name },
    { title: '身份证号码', width: 22, value: (e) => e.idNo },
    { title: '性别', value: (e) => e.genderTitle },
    { title: '手机号', value: (e) => e.phone },
    { title: '工作单位', width: 32, value: (e) => e.employer },
    { title: '单位统一社会信用代码', width: 24, value: (e) => e.employerUscc },
    { title: '上级单位', width: 28, value: (e) => e.employerParent },
    { title: '区级机关所属区', value: (e) => e.employerDistrictTitle },
    { title: '职称', value: (e) => e.title },
    { title: '专业领域', width: 32, value: (e) => e.fieldTitles.join('；') },
    { title: '聘期至', value: (e) => e.validTo ?? '长期' },
    { title: '参加评审次数', value: (e) => e.reviewCount },
    { title: '登录账号', value: (e) => e.loginName },
    { title: '状态', value: (e) => e.stateTitle },
  ],
  pages: expertPages,
  words: (filter) => [
    inWords(filter.states, (state) => EXPERT_STATES[state]),
    inWords(filter.fields, (code) => titleOfItem(PROJECT_CATEGORY, code)),
    ...commonWords({ search: filter.search }),
  ],
  audit: { event: 'training.expert.export', objectType: 'reviewExpert', detail: { kind: 'list' } },
});
