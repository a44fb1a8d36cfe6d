import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/** `material.keepDays`: for how many days a material stays in 材料库 after it was kept. */
export const keepDays = defineParameter({
  code: 'material.keepDays',
  title: '材料库保存天数',
  description: '申请人存入材料库的材料，多少天后自动清理，默认365天。已经提交的申请中的同一份材料不受影响。',
  default: 365,
  schema: z.number().int().min(30).max(1095),
  fields: [{ label: '保存', kind: 'NUMBER', unit: '天', min: 30, max: 1095 }],
  changedBy: ['ADMIN'],
  told: true,
});
