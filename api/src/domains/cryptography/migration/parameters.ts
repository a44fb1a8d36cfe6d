import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/** `crypto.migration` (03 §41.12): how long 双写 and the plaintext last. */
export const migrationSettings = defineParameter({
  code: 'crypto.migration',
  title: '密码应用改造',
  description: '双写满多少小时、期间新增数据都带密文才能迁移，默认24小时；切换后明文保留多少天才能清除，默认7天。',
  default: { dualHours: 24, keepDays: 7 },
  schema: z.strictObject({ dualHours: z.number().int().min(1).max(720), keepDays: z.number().int().min(1).max(90) }),
  fields: [
    { key: 'dualHours', label: '双写至少', kind: 'NUMBER', unit: '小时', min: 1, max: 720 },
    { key: 'keepDays', label: '切换后明文保留', kind: 'NUMBER', unit: '天', min: 1, max: 90 },
  ],
  changedBy: ['ADMIN'],
});
