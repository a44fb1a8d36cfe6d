import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/** `reception.callsPerDay` (01 §11.4): nobody makes himself ratings out of calls that nothing vouches for. */
export const callsPerDay = defineParameter({
  code: 'reception.callsPerDay',
  title: '电话接待登记上限',
  description: '同一工作人员每日最多登记多少次不涉及办件的电话接待，默认50次；涉及办件的电话不计在内。',
  default: 50,
  schema: z.number().int().min(1).max(500),
  fields: [{ label: '每人每日', kind: 'NUMBER', unit: '次', min: 1, max: 500 }],
  changedBy: ['ADMIN'],
});
