import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES } from '../parameters.ts';

const days = z.number().int().min(1).max(365);
const field = (key: string, label: string) => ({ key, label, kind: 'NUMBER', unit: '天', min: 1, max: 365 }) as const;

/** `std.remind_days`: how many days before a standard ends the city is reminded; from the last day on daily (02 §4, BR26-2). */
export const remindDays = defineParameter({
  code: 'std.remind_days',
  title: '补助标准到期提醒',
  description: '补助标准到期前多少天提醒市局调整；到期当天起每天提醒，直到下一期标准发布。默认90、60、30、7天。',
  default: { first: 90, second: 60, third: 30, fourth: 7 },
  schema: z
    .strictObject({ first: days, second: days, third: days, fourth: days })
    .refine(({ first, second, third, fourth }) => first > second && second > third && third > fourth),
  fields: [field('first', '首次'), field('second', '二次'), field('third', '三次'), field('fourth', '末次')],
  changedBy: PARAMETER_ROLES,
});
