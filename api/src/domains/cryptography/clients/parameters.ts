import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/** `crypto.client-secret` (03 §41.10): how long an approval may be used, and how long the secret before goes on beside the new one. */
export const secretSettings = defineParameter({
  code: 'crypto.client-secret',
  title: '密码服务客户系统换发密钥',
  description:
    '启用过的客户系统换发HMAC密钥：批准后多少小时内须签发，默认72小时；签发后原密钥继续有效多少小时，供该系统更换，默认24小时，0为立即失效。',
  default: { usableHours: 72, overlapHours: 24 },
  schema: z.strictObject({
    usableHours: z.number().int().min(1).max(720),
    overlapHours: z.number().int().min(0).max(720),
  }),
  fields: [
    { key: 'usableHours', label: '批准后须在', kind: 'NUMBER', unit: '小时内签发', min: 1, max: 720 },
    { key: 'overlapHours', label: '原密钥继续有效', kind: 'NUMBER', unit: '小时', min: 0, max: 720 },
  ],
  changedBy: ['ADMIN'],
});
