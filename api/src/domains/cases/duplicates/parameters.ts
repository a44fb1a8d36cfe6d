import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/** `duplicate.lookbackDays`: how far back an application counts for matters that may come again (01 §4.4 no. 5, A13, §18). */
export const lookbackDays = defineParameter({
  code: 'duplicate.lookbackDays',
  title: '重复申报回溯期',
  description:
    '判断重复申报时，可以多次办理的事项向前查找的自然日数；“每次退役办理一次”的事项不受限制。对此后的提交和夜间比对生效。默认365天。',
  default: 365,
  schema: z.number().int().min(30).max(3650),
  fields: [{ label: '向前查找', kind: 'NUMBER', unit: '天', min: 30, max: 3650 }],
  changedBy: ['CITY_CENTRE'],
  told: true,
});
