import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/** `account.coolOffDays`: how long somebody may take back that he closes the account. */
export const coolOffDays = defineParameter({
  code: 'account.coolOffDays',
  title: '注销账号冷静期',
  description: '申请人申请注销账号后，多少天内可以撤销，期满后自动注销，默认7天。',
  default: 7,
  schema: z.number().int().min(1).max(15),
  fields: [{ label: '冷静期', kind: 'NUMBER', unit: '天', min: 1, max: 15 }],
  changedBy: ['ADMIN'],
  told: true,
});
