import { z } from 'zod';
import { defineParameter } from '../parameters/index.ts';

/** `batch.max`: most records that an act answers at once; more are worked off in the background (01 §18; 00-common "batches"). */
export const rowsAnsweredAtOnce = defineParameter({
  code: 'batch.max',
  title: '批量办理件数',
  description: '一次批量办理直接给出逐件结果的最多件数，超过的转入后台逐件办理，默认200件。',
  default: 200,
  schema: z.number().int().min(1).max(1000),
  fields: [{ label: '最多件数', kind: 'NUMBER', unit: '件', min: 1, max: 1000 }],
  changedBy: ['ADMIN'],
  told: true,
});
