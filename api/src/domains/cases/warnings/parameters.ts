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

/**
 * `warning.fpCount`, `warning.fpRate`, `warning.fpWindow`: how many upheld reports of one rule and matter, or which share of its warnings,
 * within how many days ask for another rule (01 §6.6 b, §18).
 */
export const learning = defineParameter({
  code: 'warning.fpCount',
  title: '误报修正条件',
  description:
    '同一规则同一事项在统计天数内，误报成立达到件数，或者超过其预警的占比的，系统提出修正规则的建议，由有权人员审批。默认30天内3件或超过20%。',
  default: { count: 3, percent: 20, days: 30 },
  schema: z.strictObject({
    count: z.number().int().min(1).max(100),
    percent: z.number().min(1).max(100),
    days: z.number().int().min(1).max(365),
  }),
  fields: [
    { key: 'count', label: '误报成立', kind: 'NUMBER', unit: '件', min: 1, max: 100 },
    { key: 'percent', label: '占预警超过', kind: 'NUMBER', unit: '%', min: 1, max: 100, decimals: 1 },
    { key: 'days', label: '统计天数', kind: 'NUMBER', unit: '天', min: 1, max: 365 },
  ],
  changedBy: ['CITY_CENTRE'],
});
