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
