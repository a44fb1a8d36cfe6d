import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

const days = z.number().int().min(1).max(60);

/** `hotline.answerDays` (01 §11.2 “1、5、15”): how long an order may take where the hotline says nothing. */
export const answerDays = defineParameter({
  code: 'hotline.answerDays',
  title: '12345工单办理期限',
  description:
    '12345未指定期限时，自派单起多少个工作日内反馈办理结果；同意延期但未指定新期限时，自匹配到办件起多少个工作日。',
  default: { usual: 5, extended: 15 },
  schema: z.strictObject({ usual: days, extended: days }),
  fields: [
    { key: 'usual', label: '一般', kind: 'NUMBER', unit: '个工作日', min: 1, max: 60 },
    { key: 'extended', label: '延期', kind: 'NUMBER', unit: '个工作日', min: 1, max: 60 },
  ],
  changedBy: ['ADMIN'],
});
