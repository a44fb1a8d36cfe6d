import { z } from 'zod';
import { defineParameter } from '../../platform/parameters/index.ts';

/** `draft.keepDays`: after how many days without a change a draft of the citizen's pages ends (01 §18). */
export const draftDays = defineParameter({
  code: 'draft.keepDays',
  title: '网上申请草稿保留天数',
  description: '申请人在网上填写而未提交的草稿，多少天没有修改就清理，默认90天。',
  default: 90,
  schema: z.number().int().min(7).max(365),
  fields: [{ label: '保留', kind: 'NUMBER', unit: '天', min: 7, max: 365 }],
  changedBy: ['ADMIN'],
  told: true,
});
