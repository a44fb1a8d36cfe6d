import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { TRAINEE_CATEGORY } from '../codes.ts';
import { PARAMETER_ROLES as changedBy } from '../parameters.ts';

const wholeNumber = (most: number) => z.number().int().min(0).max(most);

/** `elig.discharge_window_months`, `elig.age_max`: what a new round begins with; 0 = no limit (02 §4). */
export const eligibilityDefaults = defineParameter({
  code: 'elig.defaults',
  title: '培训对象默认限制',
  description: '新建报名批次时的默认值：退役后多少个月内可报名、年龄上限；0为不限。',
  default: { dischargeWindowMonths: 0, ageMax: 0 },
  schema: z.strictObject({ dischargeWindowMonths: wholeNumber(600), ageMax: wholeNumber(130) }),
  fields: [
    { key: 'dischargeWindowMonths', label: '退役后可报名期限', kind: 'NUMBER', unit: '个月', min: 0, max: 600 },
    { key: 'ageMax', label: '年龄上限', kind: 'NUMBER', unit: '岁', min: 0, max: 130 },
  ],
  changedBy,
});

const DEFAULT_CATEGORIES: readonly string[] = ['10'];

/** `elig.categories`: whom rounds call unless they say otherwise (02 §4). Keys are CL-PERSON-CAT behind a letter. */
export const eligibleCategories = defineParameter<Record<string, boolean>>({
  code: 'elig.categories',
  title: '默认培训对象',
  description: '新建报名批次时默认的培训对象（人员类别），至少一类；批次可以另行选择。默认为自主就业退役士兵。',
  default: Object.fromEntries(
    TRAINEE_CATEGORY.items.map(({ code }) => [`c${code}`, DEFAULT_CATEGORIES.includes(code)]),
  ),
  schema: z
    .record(z.enum(TRAINEE_CATEGORY.items.map(({ code }) => `c${code}`)), z.boolean())
    .refine((chosen) => Object.values(chosen).some(Boolean), '请至少选择一类人员'),
  fields: TRAINEE_CATEGORY.items.map(({ code, title }) => ({
    key: `c${code}`,
    label: title,
    kind: 'SWITCH',
    on: '可报名',
    off: '不可报名',
  })),
  changedBy,
});

/** The codes that {@link eligibleCategories} has switched on. */
export const categoriesOf = (chosen: Readonly<Record<string, boolean>>): string[] =>
  TRAINEE_CATEGORY.items.flatMap(({ code }) => (chosen[`c${code}`] ? [code] : []));

/** `elig.lifetime_completions`, `enrol.max_active`: limits of every trainee (02 §4, BR13-2). */
export const enrolmentLimits = defineParameter({
  code: 'elig.limits',
  title: '学员报名限制',
  description: '每人可享受的补助性培训次数，默认1次；每人同时进行中的报名数，默认2个。',
  default: { lifetimeCompletions: 1, maxActive: 2 },
  schema: z.strictObject({
    lifetimeCompletions: z.number().int().min(1).max(20),
    maxActive: z.number().int().min(1).max(20),
  }),
  fields: [
    { key: 'lifetimeCompletions', label: '补助性培训', kind: 'NUMBER', unit: '次', min: 1, max: 20 },
    { key: 'maxActive', label: '进行中的报名', kind: 'NUMBER', unit: '个', min: 1, max: 20 },
  ],
  changedBy,
});

/** `enrol.verify_hold_hours`: how long a place is held while identity cannot be verified (02 §4, T13-2, T20-2). */
export const verifyHold = defineParameter({
  code: 'enrol.verify_hold_hours',
  title: '待核验名额保留',
  description: '身份核验服务不可用时，待核验的报名保留名额多少小时，到期仍未核验的自动取消，默认24小时。',
  default: 24,
  schema: z.number().int().min(1).max(240),
  fields: [{ label: '保留', kind: 'NUMBER', unit: '小时', min: 1, max: 240 }],
  changedBy,
});

/** `enrol.reviewed_by`: which district reviews an enrolment (02 §23, A16, Q01). */
export const enrolmentReviewer = defineParameter({
  code: 'enrol.reviewed_by',
  title: '报名审核归属',
  description:
    '学员报名由学员安置区还是培训机构所在区审核，默认安置区。自下次报名或核验起生效；名额、合同和结算仍按安置区。',
  default: 'PLACEMENT',
  schema: z.enum(['PLACEMENT', 'INSTITUTION']),
  fields: [
    {
      label: '审核的区',
      kind: 'CHOICE',
      choices: [
        { value: 'PLACEMENT', title: '学员安置区' },
        { value: 'INSTITUTION', title: '培训机构所在区' },
      ],
    },
  ],
  changedBy,
});
