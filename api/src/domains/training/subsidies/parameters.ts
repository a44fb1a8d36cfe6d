import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES as changedBy } from '../parameters.ts';

/** `subsidy.apply_deadline_days` (02 §4, T27-1) and whether payments of the fund are awaited before an institution is told to pay (T27-6, T27-7). */
export const subsidyRules = defineParameter({
  code: 'subsidy.rules',
  title: '补助发放规则',
  description:
    '结课审核通过后申请补助的期限，默认30天，逾期须填写原因；台账生成后是否须先登记资金拨付再通知机构发放生活补助，默认不须。须登记的，没有生活补助的结算单在登记拨付后办结。',
  default: { applyDays: 30, awaitFund: false },
  schema: z.strictObject({ applyDays: z.number().int().min(1).max(365), awaitFund: z.boolean() }),
  fields: [
    { key: 'applyDays', label: '申请期限', kind: 'NUMBER', unit: '天', min: 1, max: 365 },
    { key: 'awaitFund', label: '资金拨付', kind: 'SWITCH', on: '登记后再通知发放', off: '台账生成即通知发放' },
  ],
  changedBy,
});

const paid = (key: string, label: string) =>
  ({ key, label, kind: 'SWITCH', on: '按标准结算', off: '不予结算' }) as const;

/** `subsidy.incomplete_pays`: what of those who have not completed a run is settled nevertheless, by item (02 §4, §19.4 no. 1). */
export const incompletePays = defineParameter({
  code: 'subsidy.incomplete_pays',
  title: '未结业学员补助',
  description:
    '未结业学员的哪些费用仍予结算，默认一律不予结算；退训学员始终不结算。未结业学员不使用中央资金。只对以后生成的补助申请生效。',
  default: { TRAIN: false, CERT: false, LODGE: false, LIVING: false },
  schema: z.strictObject({ TRAIN: z.boolean(), CERT: z.boolean(), LODGE: z.boolean(), LIVING: z.boolean() }),
  fields: [paid('TRAIN', '培训费'), paid('CERT', '技能鉴定费'), paid('LODGE', '住宿费'), paid('LIVING', '生活补助')],
  changedBy,
});

/** `subsidy.living_day_rule`: from which share of its lesson hours a day counts for the living subsidy (02 §4, §19.4 no. 3). In per cent. */
export const livingDayRule = defineParameter({
  code: 'subsidy.living_day_rule',
  title: '生活补助计发日',
  description:
    '学员当日出勤课时（按考勤权重折算）达到当日课时的多少即计发当日生活补助，默认50%。只对以后生成的补助申请生效。',
  default: 50,
  schema: z.number().int().min(1).max(100),
  fields: [{ label: '当日课时的', kind: 'NUMBER', unit: '%', min: 1, max: 100 }],
  changedBy,
});

/** Whose sheet a trainee stands in: that of his own district, or that of the district of the institution. */
export const SPLITS = ['by_trainee_district', 'by_location_district'] as const;

/** `subsidy.split`: by which district the money of a run is split into sheets (02 §4, A21). */
export const subsidySplit = defineParameter<(typeof SPLITS)[number]>({
  code: 'subsidy.split',
  title: '结算单分区方式',
  description:
    '补助申请按什么拆分为结算单：默认按学员所在区，每区一份，由该区审核、拨付；也可全部归入培训机构所在地的区。只对以后生成的补助申请生效。',
  default: 'by_trainee_district',
  schema: z.enum(SPLITS),
  fields: [
    {
      label: '分区',
      kind: 'CHOICE',
      choices: [
        { value: 'by_trainee_district', title: '按学员所在区' },
        { value: 'by_location_district', title: '按机构所在地的区' },
      ],
    },
  ],
  changedBy,
});

/** Whether a district's handler and another person who checks have to judge a sheet (02 §19.2 “a district handler and a district checker”). */
export const subsidyTwoHands = defineParameter({
  code: 'subsidy.two_hands',
  title: '补助审核经办、复核分办',
  description: '区审核补助申请是否须由经办人员初审、另一人复核后才生成台账，默认一人审核。只对以后生成的补助申请生效。',
  default: false,
  schema: z.boolean(),
  fields: [{ label: '区审核', kind: 'SWITCH', on: '经办、复核两人', off: '一人' }],
  changedBy,
});
