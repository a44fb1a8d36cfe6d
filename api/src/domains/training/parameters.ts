import { z } from 'zod';
import { defineParameter } from '../../platform/parameters/index.ts';
import { INSTITUTION_TYPE, knownItems } from './codes.ts';

/** Who may change the values of training (02 §4: ADMIN, CITY). */
export const PARAMETER_ROLES = ['CITY_OFFICER', 'ADMIN'];

/** `removal.reentry_months`: after how long a removed institution may apply anew (02 §4, T14-7). */
export const reentryMonths = defineParameter({
  code: 'removal.reentry_months',
  title: '剔除后重新申报间隔',
  description: '被剔除的培训机构须满多少个月方可重新申报，默认12个月。',
  default: 12,
  schema: z.number().int().min(0).max(120),
  fields: [{ label: '间隔', kind: 'NUMBER', unit: '个月', min: 0, max: 120 }],
  changedBy: PARAMETER_ROLES,
});

/** `review.show_score_to_institution`: whether an institution reads the score of its own project once the result is filed (02 §1.4). */
export const showScoreToInstitution = defineParameter({
  code: 'review.show_score_to_institution',
  title: '评审得分对机构公开',
  description: '评审结果备案后，申报机构能否看到本机构项目的评审得分，默认可以。',
  default: true,
  schema: z.boolean(),
  fields: [{ label: '备案后的评审得分', kind: 'SWITCH', on: '公开', off: '不公开' }],
  changedBy: PARAMETER_ROLES,
});

/** Whether nobody may judge a record at two levels (02 §1.3, A02). */
export const separateLevels = defineParameter({
  code: 'verdict.separate_levels',
  title: '审核与复核分开办理',
  description:
    '同一人员是否不得办理同一记录的审核与复核，默认不得。关闭后仅限制连续两步：刚办理上一步的人员仍不得办理下一步。',
  default: true,
  schema: z.boolean(),
  fields: [{ label: '同一人员审核又复核', kind: 'SWITCH', on: '不允许', off: '隔步允许' }],
  changedBy: PARAMETER_ROLES,
});

const days = z.number().int().min(1).max(365);

/** `qual.warn_days`: how many days before a qualification runs out its institution is reminded; from the first on it counts as 临期 (02 §4, BR14-1). */
export const warnDays = defineParameter({
  code: 'qual.warn_days',
  title: '资质到期提醒',
  description: '培训机构资质到期前多少天提醒，依次为首次、再次、末次；自首次起资质为临期。默认90、30、7天。',
  default: { first: 90, second: 30, third: 7 },
  schema: z
    .strictObject({ first: days, second: days, third: days })
    .refine(({ first, second, third }) => first > second && second > third),
  fields: [
    { key: 'first', label: '首次', kind: 'NUMBER', unit: '天', min: 1, max: 365 },
    { key: 'second', label: '再次', kind: 'NUMBER', unit: '天', min: 1, max: 365 },
    { key: 'third', label: '末次', kind: 'NUMBER', unit: '天', min: 1, max: 365 },
  ],
  changedBy: PARAMETER_ROLES,
});

/** `qual.block_on_expiry`: whether an expired required qualification (M2) keeps its institution from applications, rounds and runs (02 §4, BR14-2). */
export const blockOnExpiry = defineParameter({
  code: 'qual.block_on_expiry',
  title: '资质过期限制',
  description: '必备资质过期的机构是否不得新申报、发布报名、开班，默认限制。自下次标记起生效。',
  default: true,
  schema: z.boolean(),
  fields: [{ label: '资质过期', kind: 'SWITCH', on: '限制', off: '只标记' }],
  changedBy: PARAMETER_ROLES,
});

/** Universities, vocational schools, companies and master studios (A06). */
const EXEMPT: readonly string[] = ['1', '2', '5', '6'];

/** `qual.without_licence`: types of institutions of which no 办学许可证 is asked (BR14-1, A06). Keys are CL-INST-TYPE behind a letter. */
export const withoutLicence = defineParameter<Record<string, boolean>>({
  code: 'qual.without_licence',
  title: '不要求办学许可证的机构类型',
  description:
    '哪些类型的培训机构不要求办学许可证；其他类型的，法人登记证和办学许可证都是必备资质。默认普通高校、职业院校、企业培训机构、技能大师工作室不要求。自下次检查资质起生效。',
  default: Object.fromEntries(INSTITUTION_TYPE.items.map(({ code }) => [`c${code}`, EXEMPT.includes(code)])),
  schema: z.record(z.string().regex(/^c[0-9A-Z]{1,8}$/), z.boolean()),
  // Read anew each time: offices keep the types.
  get fields() {
    return knownItems(INSTITUTION_TYPE).map(({ code, title }) => ({
      key: `c${code}`,
      label: title,
      kind: 'SWITCH' as const,
      on: '不要求',
      off: '要求',
    }));
  },
  changedBy: PARAMETER_ROLES,
});

/** `register.code`: how long the code of a self-registration holds, and how many of them one phone, one network (an IPv4 address, the /64 of an IPv6 one) and everybody together get in a day (02 §8.2, A11). */
export const registrationCode = defineParameter({
  code: 'register.code',
  title: '机构注册验证码',
  description:
    '机构自助注册时短信验证码的有效时间，以及每个手机号、每个网络（IPv4地址，IPv6的/64网段）和全市合计24小时内可获取的次数。默认10分钟、5次、30次、500次。',
  default: { minutes: 10, perPhone: 5, perAddress: 30, overall: 500 },
  schema: z.strictObject({
    minutes: z.number().int().min(1).max(60),
    perPhone: z.number().int().min(1).max(50),
    perAddress: z.number().int().min(1).max(1000),
    // Absent in values that were stored before it was limited.
    overall: z.number().int().min(1).max(100_000).default(500),
  }),
  fields: [
    { key: 'minutes', label: '有效时间', kind: 'NUMBER', unit: '分钟', min: 1, max: 60 },
    { key: 'perPhone', label: '每个手机号每天', kind: 'NUMBER', unit: '次', min: 1, max: 50 },
    { key: 'perAddress', label: '每个网络每天', kind: 'NUMBER', unit: '次', min: 1, max: 1000 },
    { key: 'overall', label: '全市合计每天', kind: 'NUMBER', unit: '次', min: 1, max: 100_000 },
  ],
  changedBy: PARAMETER_ROLES,
});
