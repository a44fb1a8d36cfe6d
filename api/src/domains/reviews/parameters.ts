import { z } from 'zod';
import { defineParameter } from '../../platform/parameters/index.ts';

const changedBy = ['ADMIN'];

/** `evaluation.inviteDays` (01 §11.4). */
export const inviteDays = defineParameter({
  code: 'evaluation.inviteDays',
  title: '评价邀请有效期',
  description: '发出评价邀请后多少天内可以评价，默认30天（01 §11.4）。',
  default: 30,
  schema: z.number().int().min(1).max(180),
  fields: [{ label: '有效期', kind: 'NUMBER', unit: '天', min: 1, max: 180 }],
  changedBy,
  told: true,
});

/** The project's bars (01 §11.8): satisfaction at least, complaints at most. */
export const evaluationBars = defineParameter({
  code: 'evaluation.bars',
  title: '好差评目标',
  description: '满意率不低于95%，投诉率不高于1%（01 §11.8）；统计页据此标示是否达标。',
  default: { satisfaction: 95, complaints: 1 },
  schema: z.strictObject({ satisfaction: z.number().min(0).max(100), complaints: z.number().min(0).max(100) }),
  fields: [
    { key: 'satisfaction', label: '满意率不低于', kind: 'NUMBER', unit: '%', min: 0, max: 100, decimals: 2 },
    { key: 'complaints', label: '投诉率不高于', kind: 'NUMBER', unit: '%', min: 0, max: 100, decimals: 2 },
  ],
  changedBy,
});
