import { z } from 'zod';
import { defineParameter } from '../../../platform/parameters/index.ts';

/** `warning.reviewWorkdays`: how soon a verdict is asked for; the stage's limit says when silence upholds (01 §6.6). */
export const reviewWorkdays = defineParameter({
  code: 'warning.reviewWorkdays',
  title: '误报复核要求',
  description:
    '要求区业务科长、市服务中心在几个工作日内复核误报，写在反馈和复核的页面上。满时效配置中“误报复核”时限仍未复核的，默认误报成立。默认3个工作日。',
  default: 3,
  schema: z.number().int().min(1).max(30),
  fields: [{ label: '要求复核', kind: 'NUMBER', unit: '个工作日', min: 1, max: 30 }],
  changedBy: ['CITY_CENTRE'],
  told: true,
});
