import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';
import { PARAMETER_ROLES as changedBy } from '../parameters.ts';

/** `project.valid_years`: how long a project stays in the library (02 §4). */
export const validYears = defineParameter({
  code: 'project.valid_years',
  title: '培训项目有效期',
  description: '项目自备案之日起在库多少年（至期满前一日），默认3年；只适用于以后入库的项目。',
  default: 3,
  schema: z.number().int().min(1).max(20),
  fields: [{ label: '有效期', kind: 'NUMBER', unit: '年', min: 1, max: 20 }],
  changedBy,
});
