import { z } from 'zod';
import { defineParameter } from '../../platform/parameters/index.ts';

const changedBy = ['ADMIN'];

/** `review.inviteDays` (01 §11.4, §18). */
export const inviteDays = defineParameter({
  code: 'review.inviteDays',
  title: '评价邀请有效期',
  description: '发出评价邀请后多少天内可以评价，默认30天。',
  default: 30,
  schema: z.number().int().min(1).max(180),
  fields: [{ label: '有效期', kind: 'NUMBER', unit: '天', min: 1, max: 180 }],
  changedBy,
  told: true,
});

/** `evaluation.publicAfterDays` (01 §11.2): as long as an answer may take at most. */
export const publicAfterDays = defineParameter({
  code: 'evaluation.publicAfterDays',
  title: '未答复评价的公示时间',
  description: '作出评价后满多少天仍没有公开答复的，评价等级和选项也予以公示，默认15天；评价内容须随答复审核后公示。',
  default: 15,
  schema: z.number().int().min(1).max(180),
  fields: [{ label: '评价后满', kind: 'NUMBER', unit: '天', min: 1, max: 180 }],
  changedBy,
});

/** The project's bars (01 §11.8): satisfaction at least, complaints at most. */
export const evaluationBars = defineParameter({
  code: 'evaluation.bars',
  title: '好差评目标',
  description: '满意率不低于95%，投诉率不高于1%；统计页据此标示是否达标。',
  default: { satisfaction: 95, complaints: 1 },
  schema: z.strictObject({ satisfaction: z.number().min(0).max(100), complaints: z.number().min(0).max(100) }),
  fields: [
    { key: 'satisfaction', label: '满意率不低于', kind: 'NUMBER', unit: '%', min: 0, max: 100, decimals: 2 },
    { key: 'complaints', label: '投诉率不高于', kind: 'NUMBER', unit: '%', min: 0, max: 100, decimals: 2 },
  ],
  changedBy,
});
