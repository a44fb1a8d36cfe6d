import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES as changedBy } from '../parameters.ts';

/** `review.*`: what a new batch begins with (02 §4). */
export const reviewDefaults = defineParameter({
  code: 'review.defaults',
  title: '专家评审默认规则',
  description:
    '新建评审批次时的默认值：计划专家数、最少有效份数、达到多少份时去掉一个最高分和一个最低分、合格线、打分宽限和机构名称是否公开。',
  default: { plannedExperts: 5, minValid: 3, trimMin: 5, passLine: 70, graceMinutes: 0, showInstitution: true },
  schema: z.strictObject({
    plannedExperts: z.number().int().min(1).max(30),
    minValid: z.number().int().min(1).max(30),
    trimMin: z.number().int().min(3).max(30),
    passLine: z.number().min(0).max(100),
    graceMinutes: z.number().int().min(0).max(120),
    showInstitution: z.boolean(),
  }),
  fields: [
    { key: 'plannedExperts', label: '计划专家数', kind: 'NUMBER', unit: '人', min: 1, max: 30 },
    { key: 'minValid', label: '最少有效份数', kind: 'NUMBER', unit: '份', min: 1, max: 30 },
    { key: 'trimMin', label: '去极值的有效份数', kind: 'NUMBER', unit: '份起', min: 3, max: 30 },
    { key: 'passLine', label: '合格线', kind: 'NUMBER', unit: '分', min: 0, max: 100, decimals: 2 },
    { key: 'graceMinutes', label: '打分宽限', kind: 'NUMBER', unit: '分钟', min: 0, max: 120 },
    { key: 'showInstitution', label: '机构名称', kind: 'SWITCH', on: '向专家公开', off: '不公开' },
  ],
  changedBy,
});

/** `review.coi_years`: how long having worked for an institution keeps an expert from its projects (02 §4, BR17-9). */
export const conflictYears = defineParameter({
  code: 'review.coi_years',
  title: '专家回避年限',
  description: '专家曾在申报机构任职、离职未满多少年的须回避，默认3年。',
  default: 3,
  schema: z.number().int().min(0).max(20),
  fields: [{ label: '年限', kind: 'NUMBER', unit: '年', min: 0, max: 20 }],
  changedBy,
});

const hours = z.number().int().min(1).max(240);

/** How many hours before the end of scoring who has not finished is reminded (T17-4). */
export const remindHours = defineParameter({
  code: 'review.remind_hours',
  title: '打分截止提醒',
  description: '打分截止前多少小时提醒尚未全部提交的专家，依次为首次、末次，默认24小时、2小时。',
  default: { first: 24, second: 2 },
  schema: z.strictObject({ first: hours, second: hours }).refine(({ first, second }) => first > second),
  fields: [
    { key: 'first', label: '首次', kind: 'NUMBER', unit: '小时', min: 1, max: 240 },
    { key: 'second', label: '末次', kind: 'NUMBER', unit: '小时', min: 1, max: 240 },
  ],
  changedBy,
});
