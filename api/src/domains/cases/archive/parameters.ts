import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/** `retention.cases`: how long the package of a closed case is kept (01 §2.10, A11). */
export const caseYears = defineParameter({
  code: 'retention.cases',
  title: '办件电子档案保管年限',
  description: '电子档案自归档之年起保管的年数，期满之年的12月31日为“保管至”。修改后对此后归档的办件适用，默认30年。',
  default: 30,
  schema: z.number().int().min(10).max(100),
  fields: [{ label: '保管', kind: 'NUMBER', unit: '年', min: 10, max: 100 }],
  changedBy: ['ADMIN'],
});
