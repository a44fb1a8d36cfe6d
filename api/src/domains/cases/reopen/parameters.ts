import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/** `reopen.maxDays`: within how many days of its end a case may be taken up again (01 §2.5 T15, §18). */
export const reopenMaxDays = defineParameter({
  code: 'reopen.maxDays',
  title: '重新办理期限',
  description: '办件办结或撤销后，可以申请重新办理的自然日数。默认30天。',
  default: 30,
  schema: z.number().int().min(1).max(365),
  fields: [{ label: '办结后', kind: 'NUMBER', unit: '天内', min: 1, max: 365 }],
  changedBy: ['CITY_OFFICER'],
  told: true,
});
